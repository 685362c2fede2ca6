// Replaced by the station.

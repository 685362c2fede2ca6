// Calendar5545 FILE: ical4j reads an iCalendar file, strictly, and validates it against RFC 5545; prints each fault.
import java.io.FileInputStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.validate.ValidationEntry;
import net.fortuna.ical4j.validate.ValidationResult;

public class Calendar5545 {
  public static void main(String[] arguments) throws Exception {
    try (FileInputStream file = new FileInputStream(arguments[0])) {
      Calendar calendar = new CalendarBuilder().build(file);
      ValidationResult result = calendar.validate(true);
      for (ValidationEntry fault : result.getEntries()) System.out.println(fault);
      if (calendar.getComponents("VEVENT").isEmpty()) System.out.println("no event");
    }
  }
}

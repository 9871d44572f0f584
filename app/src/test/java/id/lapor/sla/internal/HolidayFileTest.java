package id.lapor.sla.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.sla.internal.HolidayFile.Fault;
import id.lapor.sla.internal.HolidayFile.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidayFileTest {

  private static final String DECREE = "SKB 1/2027";

  @Test
  void readsCsv() {
    var read =
        read(
            "\uFEFFdate,name,kind,decree\r\n2028-01-01,\"Tahun Baru, 2028\",NATIONAL,\r\n2028-01-03,Cuti,cuti bersama,SKB 2\r\n");
    assertThat(read.problems()).isEmpty();
    assertThat(read.holidays())
        .containsExactly(
            new Holiday(
                LocalDate.of(2028, 1, 1), "Tahun Baru, 2028", Holiday.Kind.NATIONAL, DECREE),
            new Holiday(LocalDate.of(2028, 1, 3), "Cuti", Holiday.Kind.JOINT_LEAVE, "SKB 2"));
  }

  @Test
  void namesEveryFaultyLine() {
    var read =
        HolidayFile.read(
            bytes(
                "date,name,kind,decree\n2028-01-01,Tahun Baru,NATIONAL,SKB\n1/2/2028,X,NATIONAL,SKB\n2028-01-04,,NATIONAL,SKB\n2028-01-05,X,LIBUR,SKB\n2028-01-06,X,NATIONAL,\n"),
            "");
    assertThat(read.problems())
        .containsExactly(
            new Problem(3, Fault.DATE),
            new Problem(4, Fault.NAME),
            new Problem(5, Fault.KIND),
            new Problem(6, Fault.DECREE));
  }

  @Test
  void wantsTheColumns() {
    assertThat(read("tanggal;nama\n").problems())
        .containsExactly(new Problem(0, Fault.COLUMNS_MISSING));
    assertThat(read("date,name,kind\n").problems()).containsExactly(new Problem(0, Fault.EMPTY));
  }

  @Test
  void readsCalendars() {
    var read =
        read(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//test//ID
            BEGIN:VEVENT
            UID:1
            DTSTAMP:20270101T000000Z
            DTSTART;VALUE=DATE:20280327
            DTEND;VALUE=DATE:20280329
            SUMMARY:Idul Fitri 1449 H
            END:VEVENT
            BEGIN:VEVENT
            UID:2
            DTSTAMP:20270101T000000Z
            DTSTART;VALUE=DATE:20280329
            SUMMARY:Cuti Bersama Idul Fitri
            END:VEVENT
            END:VCALENDAR
            """
                .replace("\n", "\r\n"));
    assertThat(read.problems()).isEmpty();
    assertThat(read.holidays())
        .extracting(holiday -> holiday.date() + " " + holiday.kind())
        .containsExactly("2028-03-27 NATIONAL", "2028-03-28 NATIONAL", "2028-03-29 JOINT_LEAVE");
  }

  @Test
  void calendarNeedsADecree() {
    assertThat(HolidayFile.read(bytes("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"), "").problems())
        .containsExactly(new Problem(0, Fault.DECREE));
  }

  @Test
  void brokenCalendarIsNotReadable() {
    assertThat(read("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:gibberish\r\n").problems())
        .containsExactly(new Problem(0, Fault.NOT_READABLE));
  }

  private static HolidayFile.Read read(String text) {
    return HolidayFile.read(bytes(text), DECREE);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package id.lapor.desk.web;

/// The address names a report that there is not, or that the officer has no business with. Which of
/// the two, nobody learns.
class NotOnThisDesk extends RuntimeException {

  NotOnThisDesk() {
    super("No such report on this officer's desk", null, false, false);
  }
}

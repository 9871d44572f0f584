package id.lapor.portal.web;

import java.util.List;

/// One report in a list, as `ui/reportRow.jte` shows it.
public record ReportCard(
    String href,
    String number,
    String title,
    String tone,
    String state,
    String excerpt,
    List<String> meta) {}

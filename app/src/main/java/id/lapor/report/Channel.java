package id.lapor.report;

/// By which way a report came in (sumber laporan).
public enum Channel {
  WEB,
  MOBILE_APP,
  API,
  SMS,
  WHATSAPP,
  SOCIAL_MEDIA,
  EMAIL,
  PHONE,
  COUNTER,
  LETTER
}

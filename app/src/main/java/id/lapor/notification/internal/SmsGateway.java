package id.lapor.notification.internal;

import java.io.IOException;

/// Something that sends SMS.
interface SmsGateway {

  /// Hands one SMS over; when it returns, the provider has taken it.
  ///
  /// @param phone in E.164
  /// @throws IOException when it was not taken; its message holds neither phone nor text
  void send(String phone, String text) throws IOException, InterruptedException;
}

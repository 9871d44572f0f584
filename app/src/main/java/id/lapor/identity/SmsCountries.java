package id.lapor.identity;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where SMS may be sent to: every one costs money, and numbers of some countries cost so much that
/// frauds have them sent there for a share.
///
/// The setting `lapor.sms.countries` lists the beginnings of numbers in E.164, such as `+62`.
@Component
public class SmsCountries {

  private final List<String> prefixes;

  SmsCountries(@Value("${lapor.sms.countries}") List<String> prefixes) {
    this.prefixes = List.copyOf(prefixes);
  }

  /// Whether an SMS may go to this number.
  ///
  /// @param phone in E.164
  public boolean reach(String phone) {
    return prefixes.stream().anyMatch(phone::startsWith);
  }
}

package id.lapor.notification.internal;

import id.lapor.notification.internal.Delivery.Letter;
import id.lapor.notification.internal.Routes.Result;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Plain-text e-mail by the server of `spring.mail.host`, many over one connection.
@Component
class MailRoute {

  private static final Pattern SMTP_CODE = Pattern.compile("^\\s*([45][0-9]{2})\\b");

  private final @Nullable JavaMailSender sender;
  private final String from;

  @Autowired
  MailRoute(ObjectProvider<JavaMailSender> sender, @Value("${lapor.mail.from}") String from) {
    this(sender.getIfAvailable(), from);
  }

  MailRoute(@Nullable JavaMailSender sender, String from) {
    this.sender = sender;
    this.from = from;
  }

  /// Whether there is a mail server.
  boolean configured() {
    return sender != null;
  }

  /// What became of each letter, by its id. Only when there is a mail server.
  Map<Long, Result> send(List<Letter> letters) {
    var server = Objects.requireNonNull(sender, "no mail server");
    var results = new HashMap<Long, Result>();
    var mails = new IdentityHashMap<MimeMessage, Long>();
    for (var letter : letters) {
      try {
        mails.put(compose(letter, server), letter.id());
        results.put(letter.id(), new Result.Sent());
      } catch (MessagingException e) {
        results.put(letter.id(), fault(e));
      }
    }
    send(mails, results, server);
    return results;
  }

  private static void send(
      Map<MimeMessage, Long> mails, Map<Long, Result> results, JavaMailSender sender) {
    if (mails.isEmpty()) {
      return;
    }
    try {
      sender.send(mails.keySet().toArray(MimeMessage[]::new));
    } catch (MailSendException e) {
      e.getFailedMessages().forEach((mail, cause) -> results.put(mails.get(mail), fault(cause)));
    } catch (MailException e) {
      mails.values().forEach(id -> results.put(id, fault(e)));
    }
  }

  private MimeMessage compose(Letter letter, JavaMailSender sender) throws MessagingException {
    var mail = sender.createMimeMessage();
    var helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
    helper.setFrom(from);
    helper.setTo(letter.to());
    helper.setSubject(letter.subject().replaceAll("\\s+", " "));
    helper.setText(letter.body());
    // So that no holiday reply comes back (RFC 3834, 5).
    mail.setHeader("Auto-Submitted", "auto-generated");
    return mail;
  }

  /// The server's answer may repeat the address: only its code is kept.
  private static Result fault(Exception e) {
    var cause = NestedExceptionUtils.getMostSpecificCause(e);
    var code = SMTP_CODE.matcher(String.valueOf(cause.getMessage()));
    return new Result.Fault(
        cause.getClass().getSimpleName() + (code.find() ? " " + code.group(1) : ""));
  }
}

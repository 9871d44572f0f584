package id.lapor.integration.internal;

import id.lapor.report.ArchiveReason;
import id.lapor.report.Channel;
import id.lapor.report.ComplaintClass;
import id.lapor.report.Party;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportState;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What LAPOR!'s words for status, class and channel mean here, and which of them we write.
final class LaporWords {

  private LaporWords() {}

  /// A class in LAPOR!'s words: kind and class in one.
  record Classification(ReportKind kind, @Nullable ComplaintClass complaintClass) {}

  /// A status in LAPOR!'s words: state, and who ended it why.
  record Meaning(ReportState state, @Nullable Party by, @Nullable ArchiveReason reason) {}

  /// Empty words mean a report that nobody has classified; citizens' default kind is a complaint.
  static Optional<Classification> classification(String words) {
    return switch (plain(words)) {
      case "" -> Optional.of(new Classification(ReportKind.COMPLAINT, null));
      case "pengaduan" -> Optional.of(new Classification(ReportKind.COMPLAINT, null));
      case "pengaduan berkadar pengawasan" ->
          Optional.of(new Classification(ReportKind.COMPLAINT, ComplaintClass.SUPERVISORY));
      case "pengaduan tidak berkadar pengawasan" ->
          Optional.of(new Classification(ReportKind.COMPLAINT, ComplaintClass.NON_SUPERVISORY));
      case "permintaan informasi" ->
          Optional.of(new Classification(ReportKind.INFORMATION_REQUEST, null));
      case "aspirasi" -> Optional.of(new Classification(ReportKind.ASPIRATION, null));
      default -> Optional.empty();
    };
  }

  static String classification(ReportKind kind, @Nullable ComplaintClass complaintClass) {
    return switch (kind) {
      case INFORMATION_REQUEST -> "Permintaan Informasi";
      case ASPIRATION -> "Aspirasi";
      case COMPLAINT ->
          switch (complaintClass) {
            case null -> "";
            case SUPERVISORY -> "Pengaduan Berkadar Pengawasan";
            case NON_SUPERVISORY -> "Pengaduan Tidak Berkadar Pengawasan";
          };
    };
  }

  /// @param admin whom "Admin" means: that of the institution that has it, or the national one
  static Optional<Meaning> status(String words, String reason, Party admin) {
    var status = plain(words);
    if (status.startsWith("terdisposisi")) {
      return open(ReportState.DISPOSED);
    }
    return switch (status) {
      case "belum terverifikasi" -> open(ReportState.SUBMITTED);
      case "terverifikasi" -> open(ReportState.VERIFIED);
      case "belum ditindaklanjuti" -> open(ReportState.DISPOSED);
      case "diproses", "proses", "dalam proses" -> open(ReportState.IN_PROGRESS);
      case "ditindaklanjuti oleh instansi", "ditindaklanjuti" -> open(ReportState.FOLLOWED_UP);
      case "ditanggapi oleh pelapor" -> open(ReportState.REPORTER_REPLIED);
      case "menunggu kelengkapan informasi", "ditunda", "tertunda" -> open(ReportState.POSTPONED);
      case "bukan wewenang" -> open(ReportState.RETURNED);
      case "dibuka kembali" -> open(ReportState.REOPENED);
      case "ditutup oleh sistem", "selesai" -> closed(Party.SYSTEM);
      case "ditutup oleh admin" -> closed(admin);
      case "ditutup oleh pelapor" -> closed(Party.REPORTER);
      case "diarsipkan oleh sistem" -> archived(Party.SYSTEM, ArchiveReason.EXPIRED);
      case "diarsipkan oleh pelapor" -> archived(Party.REPORTER, ArchiveReason.WITHDRAWN);
      case "diarsipkan oleh admin", "diarsipkan" -> archived(admin, archiveReason(reason));
      case "konten terblokir" -> archived(Party.NATIONAL_ADMIN, ArchiveReason.OFFENSIVE);
      default -> Optional.empty();
    };
  }

  static String status(ReportState state, @Nullable Party by) {
    var who =
        by == null
            ? "Sistem"
            : by == Party.REPORTER ? "Pelapor" : by == Party.SYSTEM ? "Sistem" : "Admin";
    return switch (state) {
      case SUBMITTED -> "Belum Terverifikasi";
      case VERIFIED -> "Terverifikasi";
      case DISPOSED -> "Terdisposisi";
      case IN_PROGRESS -> "Diproses";
      case FOLLOWED_UP -> "Ditindaklanjuti oleh Instansi";
      case REPORTER_REPLIED -> "Ditanggapi oleh Pelapor";
      case POSTPONED -> "Menunggu Kelengkapan Informasi";
      case RETURNED -> "Bukan Wewenang";
      case REOPENED -> "Dibuka Kembali";
      case CLOSED -> "Ditutup oleh " + who;
      case ARCHIVED -> "Diarsipkan oleh " + who;
      case MERGED -> "Digabungkan";
    };
  }

  static Channel channel(String words) {
    var source = plain(words);
    if (source.startsWith("android") || source.startsWith("ios")) {
      return Channel.MOBILE_APP;
    }
    if (source.startsWith("email")) {
      return Channel.EMAIL;
    }
    return switch (source) {
      case "sms" -> Channel.SMS;
      case "whatsapp" -> Channel.WHATSAPP;
      case "instagram",
          "facebook",
          "twitter",
          "x",
          "tiktok",
          "youtube",
          "line",
          "telegram",
          "media sosial" ->
          Channel.SOCIAL_MEDIA;
      case "hotline service", "call center", "telepon" -> Channel.PHONE;
      case "tatap muka" -> Channel.COUNTER;
      case "pos surat", "surat" -> Channel.LETTER;
      case "api" -> Channel.API;
      default -> Channel.WEB;
    };
  }

  static String channel(Channel channel) {
    return switch (channel) {
      case WEB -> "Website";
      case MOBILE_APP -> "Android";
      case API -> "API";
      case SMS -> "SMS";
      case WHATSAPP -> "Whatsapp";
      case SOCIAL_MEDIA -> "Media Sosial";
      case EMAIL -> "Email Instansi";
      case PHONE -> "Hotline Service";
      case COUNTER -> "Tatap Muka";
      case LETTER -> "Pos Surat";
    };
  }

  /// LAPOR!'s usual text names four reasons at once; only a text that names one can be told.
  private static ArchiveReason archiveReason(String words) {
    var reason = plain(words);
    boolean usualText = reason.contains("sara") && reason.contains("tidak jelas");
    if (usualText) {
      return ArchiveReason.NOT_RELEVANT;
    }
    if (reason.contains("sara")) {
      return ArchiveReason.OFFENSIVE;
    }
    if (reason.contains("duplika") || reason.contains("sama dengan")) {
      return ArchiveReason.DUPLICATE;
    }
    if (reason.contains("tidak lengkap") || reason.contains("bukti")) {
      return ArchiveReason.INCOMPLETE;
    }
    if (reason.contains("tidak jelas")) {
      return ArchiveReason.UNCLEAR;
    }
    if (reason.contains("spam")) {
      return ArchiveReason.SPAM;
    }
    return ArchiveReason.NOT_RELEVANT;
  }

  private static Optional<Meaning> open(ReportState state) {
    return Optional.of(new Meaning(state, null, null));
  }

  private static Optional<Meaning> closed(Party by) {
    return Optional.of(new Meaning(ReportState.CLOSED, by, null));
  }

  private static Optional<Meaning> archived(Party by, ArchiveReason reason) {
    return Optional.of(new Meaning(ReportState.ARCHIVED, by, reason));
  }

  private static String plain(String words) {
    return words.replaceAll("[\\s\\u00a0]+", " ").strip().toLowerCase(Locale.ROOT);
  }
}

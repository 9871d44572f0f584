package id.lapor.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.lapor.notification.Facts;
import id.lapor.notification.internal.Message.Recipient;
import id.lapor.testing.Acting;
import id.lapor.testing.ProgramTest;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

@ProgramTest
class NoticesPageTest {

  private static final long SITI = 990_001;
  private static final long RINA = 990_002;

  @Autowired MockMvc web;
  @Autowired NoticeStore notices;
  @Autowired TransactionOperations transactions;

  private Document page(String address, long account) throws Exception {
    return Jsoup.parse(
        web.perform(get(address).with(Acting.as(account, "Siti")))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private void notice(long messageId, Template template, long account, boolean toOfficer) {
    var message =
        new Message(
            messageId,
            new Recipient.Reporter(1),
            template,
            Locale.of("id"),
            new Facts("9876543210", "Jalan <b>rusak</b>", "Dinas PU", null, "", "", ""),
            null,
            ReportEvents.AT,
            null,
            1);
    var added = new AddedNotices();
    added.add(message, account, toOfficer);
    transactions.executeWithoutResult(_ -> notices.add(added, ReportEvents.AT));
  }

  @Test
  void showsOnesOwnNewestFirstAndLetsMarkThemRead() throws Exception {
    notice(-1, Template.DISPOSED, SITI, false);
    notice(-2, Template.DESK_NEW, SITI, true);
    notice(-2, Template.DESK_NEW, SITI, true);
    notice(-3, Template.CLOSED, RINA, false);
    var page = page("/pemberitahuan", SITI);
    assertThat(page.select(".notices-unread a").eachText())
        .containsExactly(
            "Laporan baru #9876543210: Jalan <b>rusak</b>",
            "Laporan #9876543210 diteruskan ke Dinas PU");
    assertThat(page.select(".notices a").eachAttr("href"))
        .containsExactly("/meja/laporan/9876543210", "/laporan/9876543210");
    assertThat(page("/pemberitahuan?bahasa=en", SITI).select("h1").text()).isEqualTo("Notices");

    // One more comes between looking and marking.
    notice(-4, Template.CLOSED, SITI, false);
    web.perform(
            post("/pemberitahuan/dibaca")
                .param("sampai", page.select("input[name=sampai]").val())
                .with(Acting.as(SITI, "Siti"))
                .with(csrf()))
        .andExpect(redirectedUrl("/pemberitahuan"));
    assertThat(page("/pemberitahuan", SITI).select(".notices-unread a").eachText())
        .containsExactly("Laporan #9876543210 selesai");
    assertThat(notices.countUnread(RINA)).isEqualTo(1);
  }

  @Test
  void emptyPageSaysSo() throws Exception {
    assertThat(page("/pemberitahuan", 990_003).text()).contains("Belum ada pemberitahuan");
  }

  @Test
  void guestsSignInFirst() throws Exception {
    web.perform(get("/pemberitahuan")).andExpect(status().is3xxRedirection());
  }

  @Test
  void markingNeedsTheFormToken() throws Exception {
    web.perform(post("/pemberitahuan/dibaca").with(Acting.as(SITI, "Siti")))
        .andExpect(status().isForbidden());
  }
}

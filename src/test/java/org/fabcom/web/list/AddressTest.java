package org.fabcom.web.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AddressTest {

    private final Address list = Address.of("/catalogue").with("q", "drive & google");

    @Test
    void a_filter_more_goes_back_to_the_first_page() {
        var third = list.with("page", 3);
        assertThat(third.toString()).isEqualTo("/catalogue?q=drive+%26+google&page=3");
        assertThat(third.plus("besoin", "files").toString()).isEqualTo("/catalogue?q=drive+%26+google&besoin=files");
    }

    @Test
    void a_filter_less_leaves_the_others() {
        var both = list.plus("besoin", "files").plus("besoin", "chat").plus("besoin", "chat");
        assertThat(both.all("besoin")).containsExactly("files", "chat");
        assertThat(both.minus("besoin", "files").all("besoin")).containsExactly("chat");
        assertThat(both.with("q", "").toString()).isEqualTo("/catalogue?besoin=files&besoin=chat");
    }

    @Test
    void a_page_beyond_the_end_is_the_last_one() {
        var paging = Paging.of(list.with("page", 99), 25, 60);
        assertThat(paging.page()).isEqualTo(3);
        assertThat(paging.first()).isEqualTo(51);
        assertThat(paging.last()).isEqualTo(60);
        assertThat(paging.next()).isNull();
        assertThat(paging.previous()).endsWith("&page=2");
    }

    @Test
    void what_is_not_a_page_number_is_refused() {
        for (var wrong : new String[] {"0", "-4", "x", "99999999999999", "1.5", "１"}) {
            assertThatThrownBy(() -> Paging.of(list.with("page", wrong), 25, 60))
                    .as(wrong)
                    .isInstanceOf(Unreadable.class);
        }
        assertThat(Paging.of(list.with("page", ""), 25, 60).page()).isEqualTo(1);
        assertThat(new Paging(1, 25, 0, list).first()).isZero();
    }

    @Test
    void an_address_in_a_header_is_ascii_and_means_the_same() {
        assertThat(Address.ascii("/a/b?c=d&e=%C3%A9#f")).isEqualTo("/a/b?c=d&e=%C3%A9#f");
        assertThat(Address.ascii("/lieux/café 🌻?q=été%"))
                .isEqualTo("/lieux/caf%C3%A9%20%F0%9F%8C%BB?q=%C3%A9t%C3%A9%25");
        assertThat(Address.ascii("/a\r\nX: y")).isEqualTo("/a%0D%0AX:%20y");
        assertThat(Address.ascii("/\ud83c")).matches("\\A\\p{ASCII}+\\z");
    }
}

package org.fabcom.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Addresses as a telephone types them. */
class TypedAddressTest {

    @Test
    void https_is_added_where_nothing_was_typed_before_the_name() {
        assertThat(TypedAddress.complete(" nuage.exemple.org/a ")).isEqualTo("https://nuage.exemple.org/a");
        assertThat(TypedAddress.complete("http://nuage.exemple.org")).isEqualTo("http://nuage.exemple.org");
        assertThat(TypedAddress.complete("HTTPS://nuage.exemple.org")).isEqualTo("HTTPS://nuage.exemple.org");
        assertThat(TypedAddress.complete("rien du tout")).isEqualTo("rien du tout");
        assertThat(TypedAddress.complete("")).isEmpty();
    }

    @Test
    void the_first_fault_is_found() {
        assertThat(said("https://n’existe.pas")).isEqualTo("web.address.sign ’");
        assertThat(said("https://a.org/😀")).isEqualTo("web.address.sign 😀");
        assertThat(said("http://a.org")).isEqualTo("web.address.scheme ");
        assertThat(said("https://moi:secret@a.org")).isEqualTo("web.address.password ");
        assertThat(said("https://a.org/b#c")).isEqualTo("web.address.fragment ");
        assertThat(said("https://a.org:8443/b")).isEqualTo("web.address.port 8443");
        assertThat(said("https://a.org:443/b@c")).isEmpty();
        assertThat(said("https://[2001:db8::1]/")).isEmpty();
    }

    private static String said(String typed) {
        return TypedAddress.fault(typed).map(it -> it.key() + " " + it.what()).orElse("");
    }
}

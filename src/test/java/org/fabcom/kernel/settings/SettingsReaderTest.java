package org.fabcom.kernel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.console.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    @TempDir
    Path home;

    @Test
    void without_any_setting_the_embedded_database_and_the_usual_address_are_taken() {
        var settings = SettingsReader.read(home, Map.of("HOME", "/root"));
        assertThat(settings.database()).isEmpty();
        assertThat(settings.baseUrl()).hasToString("http://localhost:8080");
        assertThat(settings.bind()).isEqualTo("127.0.0.1");
        assertThat(settings.demo()).isFalse();
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(SettingsReader.read(home, Map.of("FABCOM_ZONE", "Indian/Reunion"))
                        .zone())
                .isEqualTo(ZoneId.of("Indian/Reunion"));
    }

    @Test
    void the_environment_wins_over_the_file() throws IOException {
        Files.writeString(home.resolve("fabcom.properties"), "FABCOM_PORT=8081\nFABCOM_DEMO=oui\n");
        var settings = SettingsReader.read(home, Map.of("FABCOM_PORT", "8082"));
        assertThat(settings.port()).isEqualTo(8082);
        assertThat(settings.demo()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "FABCOM_PORT,huit",
        "FABCOM_PROXIES,mandataire.example.org",
        "FABCOM_PROXIES,10.0.0.0/33",
        "FABCOM_PROXIES,0.0.0.0/0",
        "FABCOM_PROXIES,'127.0.0.1,,::1'",
        "FABCOM_PORT,70000",
        "FABCOM_BASE_URL,fabrique.exemple.fr",
        "FABCOM_BASE_URL,https://exemple.fr/sous-dossier",
        "FABCOM_DATABASE_URL,mysql://a:b@c/d",
        "FABCOM_DATABASE_URL,postgresql://a:b@c/",
        "FABCOM_DATABASE_URL,postgresql://a:b@c:x/d",
        "FABCOM_DATABASE_URL,'postgresql://a:b@c,/d'",
        "FABCOM_DEMO,peut-être",
        "FABCOM_ZONE,Europe/Vernoux",
        "FABCOM_ZONE,+01:00",
        "FABCOM_PROT,8080"
    })
    void a_wrong_setting_is_refused_by_its_name(String name, String value) {
        assertThatThrownBy(() -> SettingsReader.read(home, Map.of(name, value)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(name);
    }

    @Test
    void a_refused_database_address_never_shows_its_password() {
        assertThatThrownBy(() -> SettingsReader.read(home, Map.of("FABCOM_DATABASE_URL", "postgresql://fab:s3cret@/")))
                .message()
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://fab:s%40cret@db.local:5433/fabcom",
        "postgres://fab:s%40cret@db.local:5433/fabcom",
        "jdbc:postgresql://db.local:5433/fabcom?user=fab&password=s%40cret"
    })
    void both_spellings_of_a_database_address_are_understood(String url) {
        var database =
                SettingsReader.read(home, Map.of("FABCOM_DATABASE_URL", url)).database();
        assertThat(database).contains(new ExternalDatabase("jdbc:postgresql://db.local:5433/fabcom", "fab", "s@cret"));
        assertThat(database.orElseThrow()).asString().doesNotContain("s@cret");
    }

    @Test
    void of_several_hosts_the_one_that_takes_writes_is_meant() {
        var url = "postgresql://fab:s%40cret@un.local:5433,[::1]:5434,trois.local/fabcom?connectTimeout=9";
        var database = SettingsReader.read(home, Map.of("FABCOM_DATABASE_URL", url))
                .database()
                .orElseThrow();
        assertThat(database.user()).isEqualTo("fab");
        assertThat(database.password()).isEqualTo("s@cret");
        assertThat(database.jdbcUrl())
                .startsWith("jdbc:postgresql://un.local:5433,[::1]:5434,trois.local/fabcom?connectTimeout=9&")
                .contains("targetServerType=primary", "hostRecheckSeconds=1")
                .doesNotContain("connectTimeout=2");
    }

    @Test
    void an_account_for_the_pages_goes_with_a_database_and_no_room_learns_either() {
        var pages = "postgresql://fab_pages:autre@db.local/fabcom";
        assertThatThrownBy(() -> SettingsReader.read(home, Map.of("FABCOM_DATABASE_PAGES_URL", pages)))
                .hasMessageContaining("FABCOM_DATABASE_URL");
        var both = Map.of(
                "FABCOM_DATABASE_URL", "postgresql://fab:s%40cret@db.local/fabcom", "FABCOM_DATABASE_PAGES_URL", pages);
        var settings = SettingsReader.read(home, both);
        assertThat(settings.pages())
                .contains(new ExternalDatabase("jdbc:postgresql://db.local/fabcom", "fab_pages", "autre"));
        assertThat(settings.withoutDatabase().database()).isEmpty();
        assertThat(settings.withoutDatabase().pages()).isEmpty();
        assertThatThrownBy(() -> SettingsReader.read(
                        home,
                        Map.of(
                                "FABCOM_DATABASE_URL",
                                "postgresql://fab:a@db/b",
                                "FABCOM_DATABASE_PAGES_URL",
                                "http://secret@x")))
                .hasMessageContaining("FABCOM_DATABASE_PAGES_URL")
                .hasMessageNotContaining("secret");
    }

    @Test
    void mail_needs_a_sender() {
        assertThatThrownBy(() -> SettingsReader.read(home, Map.of("FABCOM_SMTP_HOST", "smtp.exemple.fr")))
                .hasMessageContaining("FABCOM_SMTP_FROM");
        var smtp = SettingsReader.read(
                        home, Map.of("FABCOM_SMTP_HOST", "smtp.exemple.fr", "FABCOM_SMTP_FROM", "bonjour@exemple.fr"))
                .smtp();
        assertThat(smtp.map(Smtp::port)).contains(587);
    }

    private MailIn box(String address) {
        var said = Map.of(
                "FABCOM_MAIL_IN_HOST",
                "imap.exemple.fr",
                "FABCOM_MAIL_IN_USER",
                "boite",
                "FABCOM_MAIL_IN_ADDRESS",
                address);
        return SettingsReader.read(home, said).mailIn().orElseThrow();
    }

    @Test
    void a_box_of_answers_needs_an_account_and_an_address_with_a_star() {
        var box = box("boite+*@exemple.fr");
        assertThat(box.port()).isEqualTo(993);
        assertThat(box.folder()).isEqualTo("INBOX");
        assertThat(box.with("r1-2-3")).isEqualTo("boite+r1-2-3@exemple.fr");
        assertThat(box("*@reponses.exemple.fr").with("r1-2-3")).isEqualTo("r1-2-3@reponses.exemple.fr");
        for (var it : new String[] {"boite@exemple.fr", "*", "boite+*@", "un deux+*@exemple.fr", "a*b*@exemple.fr"})
            assertThatThrownBy(() -> box(it)).as(it).hasMessageContaining("FABCOM_MAIL_IN_ADDRESS");
        assertThatThrownBy(() -> SettingsReader.read(home, Map.of("FABCOM_MAIL_IN_HOST", "imap.exemple.fr")))
                .hasMessageContaining("FABCOM_MAIL_IN_ADDRESS");
        assertThat(SettingsReader.read(home, Map.of()).mailIn()).isEmpty();
    }

    @Test
    void machines_near_by_are_named_one_by_one() {
        assertThat(SettingsReader.read(home, Map.of("FABCOM_NEAR", "nuage.local, localhost:8081,[::1]:90"))
                        .near())
                .containsExactlyInAnyOrder("nuage.local", "localhost:8081", "[::1]:90");
        assertThat(SettingsReader.read(home, Map.of()).near()).isEmpty();
        assertThatThrownBy(() -> SettingsReader.read(home, Map.of("FABCOM_NEAR", "http://nuage.local/")))
                .hasMessageContaining("FABCOM_NEAR");
    }

    @Test
    void ports_of_webhooks_are_numbers_of_ports() {
        assertThat(SettingsReader.read(home, Map.of("FABCOM_WEBHOOK_PORTS", "8443, 9443"))
                        .webhookPorts())
                .containsExactlyInAnyOrder(8443, 9443);
        assertThat(SettingsReader.read(home, Map.of()).webhookPorts()).isEmpty();
        for (var wrong : java.util.List.of("huit", "0", "70000", "8443;9443"))
            assertThatThrownBy(() -> SettingsReader.read(home, Map.of("FABCOM_WEBHOOK_PORTS", wrong)))
                    .hasMessageContaining("FABCOM_WEBHOOK_PORTS");
    }
}

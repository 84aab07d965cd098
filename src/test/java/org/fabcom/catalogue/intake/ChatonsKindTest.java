package org.fabcom.catalogue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

/** A free host brings its own files (A10). */
@FabComTest
@WithCatalogue
class ChatonsKindTest {

    private final Imports imports;
    private final Sql db;
    private final Web web;
    private final List<ImportSource.Entry> files = new ArrayList<>();

    ChatonsKindTest(Imports imports, Sql db, Web web) {
        this.imports = imports;
        this.db = db;
        this.web = web;
    }

    private ChatonsKindTest file(String name, String text) {
        files.add(new ImportSource.Entry(name, text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    private Run read() {
        var kind = imports.kind("chatonsinfos").orElseThrow();
        var source = ImportSource.of("chaton", List.copyOf(files));
        return imports.read(imports.open(kind, source, null), kind, source, false);
    }

    private static String organization(String name) {
        return """
                # organisation
                [Organization]
                file.class = organization
                file.datetime = 2026-10-01T10:00:00
                organization.name = %s
                organization.website = https://chaton.example
                organization.country.code = fr
                organization.memberof.chatons.status.level = ACTIVE
                [Subs]
                subs.nuage = 'https://chaton.example/chatons/nuage.properties'
                subs.visio = 'https://chaton.example/chatons/visio.properties'
                """.formatted(name);
    }

    private static String service(String name, String software, String load) {
        return """
                file.class = service
                file.datetime = 2026-10-01T10:00:00
                service.name = %s
                service.description = Pour nos membres
                service.registration = Member
                service.registration.load = %s
                software.name = %s
                host.provider.type = HOSTEDSERVER
                """.formatted(name, load, software);
    }

    private List<String> offers(String host) {
        return db.sql("""
                select s.name || ' ' || o.status || ' ' || o.source_url || ' ' || o.as_of || ' ' || o.text
                from catalogue.offer o join catalogue.host h on h.id = o.host join catalogue.sheet s on s.id = o.commons
                where h.name = :name order by 1
                """).param("name", host).list(String.class);
    }

    @Test
    void open_and_full_come_in_with_their_source_and_day_and_a_second_time_changes_nothing() {
        file("organization.properties", organization("Le Chaton d’essai"))
                .file("nuage.properties", service("Nuage", "Nextcloud", "OPEN"))
                .file("visio.properties", service("Visio", "Jitsi Meet", "FULL"));
        assertThat(read().counts().line()).isEqualTo("read=1 created=1 updated=0 unchanged=0 aside=0 errors=0");
        assertThat(offers("Le Chaton d’essai"))
                .containsExactly(
                        "Jitsi Meet full https://chaton.example/chatons/visio.properties 2026-10-01 Pour nos membres · inscription pour les membres · sur un serveur loué",
                        "Nextcloud open https://chaton.example/chatons/nuage.properties 2026-10-01 Pour nos membres · inscription pour les membres · sur un serveur loué");
        assertThat(read().counts().line()).isEqualTo("read=1 created=0 updated=0 unchanged=1 aside=0 errors=0");
        assertThat(web.visitor().get("/catalogue/hebergeurs").text()).contains("Le Chaton d’essai", "CHATONS");
    }

    @Test
    void a_service_that_closed_or_that_nobody_knows_is_told_and_left_out() {
        file("organization.properties", organization("Le Chaton ancien"))
                .file("nuage.properties", service("Nuage", "Nextcloud", "OPEN") + "service.enddate = 2024-01-01\n")
                .file("visio.properties", service("Visio", "Tructruc", "OPEN"));
        read();
        assertThat(offers("Le Chaton ancien")).isEmpty();
    }

    @Test
    void of_two_hosts_each_has_the_services_that_it_names() {
        file("organization.properties", organization("Le Chaton un"))
                .file("autre/organization.properties", """
                        organization.name = Le Chaton deux
                        organization.website = https://deux.example
                        """)
                .file("nuage.properties", service("Nuage", "Nextcloud", ""))
                .file("perdu.properties", service("Perdu", "Nextcloud", "OPEN"));
        assertThat(read().counts().line()).isEqualTo("read=3 created=2 updated=0 unchanged=0 aside=1 errors=0");
        assertThat(offers("Le Chaton un")).singleElement().asString().startsWith("Nextcloud unknown");
        assertThat(offers("Le Chaton deux")).isEmpty();
    }

    @Test
    void a_host_that_stopped_keeps_no_offer() {
        file("organization.properties", organization("Le Chaton parti"))
                .file("nuage.properties", service("Nuage", "Nextcloud", "OPEN"));
        read();
        files.clear();
        file("organization.properties", organization("Le Chaton parti") + "organization.status.level = AWAY\n")
                .file("nuage.properties", service("Nuage", "Nextcloud", "OPEN"));
        read();
        assertThat(offers("Le Chaton parti")).isEmpty();
    }
}

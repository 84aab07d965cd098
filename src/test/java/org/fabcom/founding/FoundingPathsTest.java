package org.fabcom.founding;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.backup.Erased;
import org.fabcom.kernel.backup.ErasureReplay;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who sees a path, and how it ends. */
@FabComTest
class FoundingPathsTest extends WithFounders {

    private final ErasureReplay register;
    private final Jobs jobs;

    FoundingPathsTest(ApplicationContext beans) {
        super(beans);
        register = beans.getBean(ErasureReplay.class);
        jobs = beans.getBean(Jobs.class);
    }

    @Test
    void a_path_is_seen_by_its_founders_alone_and_ends_by_its_name() {
        var group = group(2);
        var stranger = neighbours.signedIn(neighbours.person("Une passante"));
        for (var it : List.of(
                "",
                "/document",
                "/document.pdf",
                "/document.odt",
                "/document.md",
                "/parcours.json",
                "/salle",
                "/cartes.pdf",
                "/fondateurs",
                "/questions/1"))
            assertThat(stranger.get(group.path + it).status()).as(it).isEqualTo(404);
        assertThat(group.founders
                        .get(1)
                        .post(group.path + "/effacer", "nom", "La Fabrique des Trois-Rivières")
                        .status())
                .isEqualTo(403);
        group.first().post(group.path + "/effacer", "nom", "Autre");
        assertThat(group.first().get(group.path).status()).isEqualTo(200);
        group.first().post(group.path + "/effacer", "nom", "La Fabrique des Trois-Rivières");
        assertThat(group.first().get(group.path).status()).isEqualTo(404);
    }

    @Test
    void a_form_sent_several_times_at_once_begins_one_path() throws Exception {
        var odile = neighbours.signedIn(neighbours.person("Odile"));
        var page = odile.get("/fonder");
        String[] said = {
            "nom", "La Scierie", "cle", page.page().select("input[name=cle]").val(), "_csrf", odile.token()
        };
        var work = java.util.Collections.<java.util.concurrent.Callable<String>>nCopies(
                8, () -> odile.postWithoutToken("/fonder", said).location());
        assertThat(java.util.Set.copyOf(Together.all(work))).hasSize(1).allMatch(it -> it.startsWith("/fonder/"));
        assertThat(odile.get("/fonder").page().select("#chemins ~ ul li")).hasSize(1);
        var nadia = neighbours.signedIn(neighbours.person("Nadia"));
        assertThat(nadia.post("/fonder", "nom", "La Scierie", "cle", said[3]).status())
                .as("whose key it is")
                .isEqualTo(404);
    }

    @Test
    void a_file_brought_several_times_at_once_makes_one_path() throws Exception {
        var group = group(1);
        var file = group.first().get(group.path + "/parcours.json").bytes();
        var odile = neighbours.signedIn(neighbours.person("Odile"));
        var form = odile.get("/fonder").page().select("form[action$=reprendre] input[name=cle]");
        var token = odile.token();
        java.util.concurrent.Callable<String> sent = () -> odile.uploadAsIs(
                        "/fonder/reprendre",
                        "parcours",
                        java.util.Map.of("parcours.json", file),
                        java.util.List.of("cle", form.val(), "_csrf", token))
                .location();
        var work = java.util.Collections.nCopies(6, sent);
        assertThat(java.util.Set.copyOf(Together.all(work)))
                .hasSize(1)
                .allMatch(it -> it.matches("/fonder/[0-9a-f-]{36}.*"));
        assertThat(odile.get("/fonder").page().select("#chemins ~ ul li")).hasSize(1);
    }

    @Test
    void a_renewed_link_ends_the_one_before() {
        var group = group(1);
        var before = group.first()
                .get(group.path + "/fondateurs")
                .page()
                .select("main code")
                .text()
                .replaceFirst(".*jeton=", "");
        group.first().post(group.path + "/fondateurs/lien");
        var late = neighbours.signedIn(neighbours.person("En retard"));
        assertThat(late.post("/fonder/rejoindre", "jeton", before).status()).isEqualTo(410);
        assertThat(late.get(group.path).status()).isEqualTo(404);
    }

    @Test
    void whoever_the_keeper_took_out_does_not_come_back_by_the_old_link() {
        var group = group(2);
        var page = group.first().get(group.path + "/fondateurs").page();
        var link = page.select("main code").getFirst().text().replaceFirst(".*jeton=", "");
        var out = group.founders.get(1);
        assertThat(out.get(group.path).status()).isEqualTo(200);
        var form = page.select("form[action$=/retirer]").last();
        assertThat(form).isNotNull();
        group.first().post(form.attr("action"));
        assertThat(out.get(group.path).status()).isEqualTo(404);
        assertThat(out.post("/fonder/rejoindre", "jeton", link).status()).isEqualTo(410);
        assertThat(out.get(group.path).status()).isEqualTo(404);
    }

    @Test
    void a_path_that_nobody_writes_in_for_three_years_goes() {
        var group = group(1);
        var id = UUID.fromString(group.path.substring(8));
        clock.forward(Duration.ofDays(3 * 365 - 1));
        jobs.runNow("governance.founding");
        assertThat(paths(id)).isOne();
        clock.forward(Duration.ofDays(2));
        jobs.runNow("governance.founding");
        assertThat(paths(id)).isZero();
    }

    private long paths(UUID id) {
        return db.sql("select count(*) from founding.path where id = :id")
                .param("id", id)
                .single(Long.class);
    }

    /** What the group pooled stays, without the name; what they wrote alone goes, and so does their place. */
    @Test
    void a_founder_who_is_erased_leaves_no_name() {
        var group = group(2);
        group.written("1");
        var number = "1";
        group.first().post(group.question("1") + "/phrase", "phrase", "Nous fabriquons ici.", "jours", "7");
        group.first().post(group.question("1") + "/avis", "avis", "CONSENT", "numero", number);
        group.founders
                .get(1)
                .post(
                        group.question("1") + "/avis",
                        "avis",
                        "RESERVATION",
                        "numero",
                        number,
                        "pourquoi",
                        "Pas si vite.",
                        "minorite",
                        "oui");
        group.decide(group.first(), "1", "CONSENT");
        var gone = group.people.getFirst();
        assertThat(register.again(List.of(new Erased(gone.id().value(), clock.instant(), "ASKED"))))
                .isOne();
        var left = group.founders.get(1);
        assertThat(left.get(group.path + "/fondateurs").text()).doesNotContain("Odile");
        assertThat(left.get(group.path + "/document").text())
                .contains("Nous fabriquons ici.", "Note de minorité, Malo Fondatrice : Pas si vite.");
        assertThat(left.get(group.question("1")).text()).doesNotContain(group.answer(0, "1"));
        assertThat(left.post(group.path + "/effacer", "nom", "x").status())
                .as("somebody keeps the path")
                .isEqualTo(303);
    }
}

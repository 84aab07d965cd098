package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Site;
import org.fabcom.flows.Sites;
import org.fabcom.kernel.Ids;
import org.fabcom.people.communes.Commune;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The link of a controller: nobody makes one up, it serves once, and what was taken back serves nobody (ADR 0242). */
@FabComTest
class ControlLinkTest extends ControlledStall {

    ControlLinkTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void a_link_that_nobody_opened_is_taken_back_by_who_makes_links_only() {
        var link = link("7");
        var nour = neighbours.signedIn(neighbours.person("Nour Tardive"));
        var asked = nour.get(link);
        assertThat(nour.post(link + "/reprendre").status()).isEqualTo(403);
        var mine = manager.get(link);
        assertThat(mine.text()).contains("Personne ne s’en est encore servi").doesNotContain("Lire ces caisses");
        assertThat(mine.form("Reprendre ce lien").submit().follow().text())
                .contains("Ce lien n’ouvre plus rien")
                .contains("Personne de l’extérieur");
        assertThat(asked.form("Lire ces caisses").submit().status()).isEqualTo(409);
        assertThat(nour.get(link).text()).contains("Ce lien a déjà servi");
        assertThat(nour.get(at("/journal")).status()).isEqualTo(403);
        var other = link("7");
        nour.get(other).form("Lire ces caisses").submit();
        assertThat(manager.post(other + "/reprendre").follow().text())
                .as("too late: who reads is named there")
                .contains("Ce lien a déjà servi. Pour fermer l’accès")
                .contains("Nour Tardive");
    }

    /** The house has another shop since, or another one only: what served, or was taken back, opens none of them to anybody. */
    @Test
    void what_served_or_was_taken_back_opens_no_site_that_sells_since() {
        var link = link("7");
        var spent = link("7");
        var theo = neighbours.signedIn(neighbours.person("Théo Retour"));
        var nour = neighbours.signedIn(neighbours.person("Nour Tardive"));
        theo.get(link).form("Lire ces caisses").submit();
        manager.get("/caisse/controle/" + stall.owner()).form("Retirer").submit();
        manager.get(spent).form("Reprendre ce lien").submit();
        var sites = beans.getBean(Sites.class);
        var first = stall.shop.site;
        sites.add(stall.owner(), described("Le hangar", Site.Work.BOTH));
        assertThat(theo.post(link).text()).contains("Cet accès a été retiré");
        assertThat(lent()).as("taken back").isZero();
        assertThat(sites.change(first.id(), first.version(), described("Le quai", Site.Work.INTAKE), false))
                .isTrue();
        assertThat(nour.post(spent).text()).contains("Ce lien a déjà servi");
        assertThat(lent()).as("spent").isZero();
        CurrentBase.asOwner("update flows.site set closed_at = now() where id = '" + first.id() + "'");
        for (var it : List.of(link, spent)) {
            assertThat(nour.get(it).text()).contains("Ce lien a déjà servi").doesNotContain("Lire ces caisses");
            assertThat(nour.post(it).status()).isEqualTo(409);
        }
        assertThat(lent()).as("of a site that is closed").isZero();
    }

    @Test
    void where_nothing_sells_a_link_says_so_and_is_taken_back_for_good() {
        var site = stall.shop.site;
        var link = link("7");
        var sites = beans.getBean(Sites.class);
        assertThat(sites.change(site.id(), site.version(), described("Le quai", Site.Work.INTAKE), false))
                .isTrue();
        var nour = neighbours.signedIn(neighbours.person("Nour Tardive"));
        assertThat(nour.post(link).text()).contains("Ce lien n’ouvre rien en ce moment", "aucun site de");
        assertThat(manager.post(link + "/reprendre").follow().text()).contains("Ce lien n’ouvre plus rien");
        sites.add(stall.owner(), described("Le hangar", Site.Work.BOTH));
        assertThat(nour.post(link).text()).contains("Ce lien a déjà servi");
        assertThat(lent()).isZero();
    }

    private static Site.Described described(String name, Site.Work work) {
        return new Site.Described(name, work, new Commune("38185", "Grenoble"), 500);
    }

    private int lent() {
        return beans.getBean(Duties.class).lent(stall.owner()).size();
    }

    @Test
    void no_link_is_made_up_and_only_who_sets_tills_up_makes_one() {
        var link = link("7");
        var iris = neighbours.signedIn(neighbours.person("Iris"));
        assertThat(iris.get(link.substring(0, link.length() - 1) + "z").status())
                .isEqualTo(404);
        var longer = link.replaceFirst("/20[0-9-]{8}/", "/2099-01-01/");
        assertThat(longer).isNotEqualTo(link);
        assertThat(iris.get(longer).status()).isEqualTo(404);
        var malo = neighbours.signedIn(stall.seller);
        assertThat(malo.get("/caisse/controle/" + stall.owner()).status()).isEqualTo(403);
        assertThat(malo.post("/caisse/controle/" + stall.owner(), "jours", "7").status())
                .isEqualTo(403);
        assertThat(manager.post("/caisse/controle/" + stall.owner(), "jours", "32")
                        .status())
                .isEqualTo(422);
        for (var duty : List.of("TILL", "SETTINGS", "AUDITOR"))
            assertThatThrownBy(() -> stall.db
                            .sql(
                                    "insert into flows.duty (id, site, person, duty, granted_by, granted_at, ended_by, ended_at)"
                                            + " values (:id, :site, :by, :duty, :by, now(), :by, now() + interval '"
                                            + (duty.equals("AUDITOR") ? 40 : 3) + " days')")
                            .param("id", Ids.next())
                            .param("site", stall.shop.site.id())
                            .param("by", stall.seller.id().value())
                            .param("duty", duty)
                            .update())
                    .as(duty)
                    .hasMessageContaining("duty_lent");
    }
}

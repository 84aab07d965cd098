package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.people.communes.Commune;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.springframework.context.ApplicationContext;

/** A shop that gives and gardens that take, who have a site and no kind of object. */
abstract class TwoShops {

    final ApplicationContext beans;
    final Neighbours neighbours;
    final Sites sites;
    final Kinds kinds;
    final Sql db;
    final Shop giver;
    final WebVisitor gives;
    final Person martine;
    final WebVisitor takes;
    final PartyId gardens;
    final UUID yard;

    /** The gardens have a site and no kind of object. */
    TwoShops(ApplicationContext beans) {
        this.beans = beans;
        neighbours = beans.getBean(Neighbours.class);
        sites = beans.getBean(Sites.class);
        kinds = beans.getBean(Kinds.class);
        db = beans.getBean(Sql.class);
        giver = new Shop("Donne", beans);
        gives = neighbours.signedIn(giver.manager);
        martine = neighbours.person("Martine");
        gardens = neighbours.association("Jardins du Gué", martine).id();
        yard = site("La cour");
        takes = neighbours.signedIn(martine);
    }

    UUID site(String name) {
        return sites.add(gardens, new Site.Described(name, Site.Work.BOTH, new Commune("38185", "Grenoble"), 500));
    }

    static String at(PartyId house) {
        return "/pesee/surplus/" + house;
    }

    String offer(String words, String pieces) {
        gives.get(at(giver.owner()))
                .form("Offrir aux autres")
                .tick("Chaises")
                .set("quoi", words)
                .set("masse", "120")
                .set("pieces", pieces)
                .submit();
        return db.sql("select id::text from flows.surplus where owner = :owner and words = :words")
                .param("owner", giver.owner().value(), "words", words)
                .single(String.class);
    }

    WebAnswer take(String id) {
        return takes.post(at(gardens) + "/" + id + "/prendre").follow();
    }

    void leave(String id) {
        assertThat(gives.post(at(giver.owner()) + "/" + id + "/parti", "masse", "110")
                        .status())
                .isEqualTo(303);
    }

    void usual() {
        takes.get("/pesee/reglages/" + gardens + "/objets")
                .form("Prendre les objets usuels")
                .submit();
        assertThat(kinds.of(gardens)).isNotEmpty();
    }

    long arrived() {
        return db.sql("""
            select coalesce(sum(w.grams), 0)::bigint from flows.weighing w join flows.site s on s.id = w.site
            where s.owner = :owner and w.way = 'IN'
            """).param("owner", gardens.value()).single(Long.class);
    }
}

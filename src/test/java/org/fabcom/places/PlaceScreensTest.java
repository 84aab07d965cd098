package org.fabcom.places;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** The pages of places in a real browser, in the lived-in territory. */
@FabComTest
@WithDemonstration
record PlaceScreensTest(Web web, Neighbours neighbours, People people, Sql db) {

    @Test
    void places_have_no_barrier_on_a_phone_by_day_and_on_a_desk_by_night() {
        var library = url("Médiathèque de Pont-Neuf");
        var nobody = new LinkedHashMap<String, String>();
        nobody.put("list", "/lieux");
        nobody.put("near", "/lieux?pres=07186&pres-nom=Privas&rayon=50&service=everyday");
        nobody.put("none", "/lieux?q=zzz");
        nobody.put("map", "/lieux/carte");
        nobody.put("place", library);
        nobody.put("bare", url("Lycée du Gué"));
        nobody.put("history", library + "/historique");
        var team = new LinkedHashMap<String, String>();
        team.put("form", library + "/modifier");
        team.put("twins", "/administration/lieux-en-double");
        var faults = new ArrayList<String>();
        look("", nobody, faults);
        look("sabine.courtois", team, faults);
        assertThat(faults).isEmpty();
    }

    private String url(String name) {
        return "/lieux/"
                + db.sql("select id from places.place where name like :name || '%'")
                        .param("name", name)
                        .single(String.class);
    }

    private void look(String who, Map<String, String> pages, List<String> faults) {
        var looks = Boolean.getBoolean("pictures")
                ? List.of(Look.PHONE, Look.DESK.inTheDark(), Look.DESK)
                : List.of(Look.PHONE, Look.DESK.inTheDark());
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            if (!who.isEmpty()) {
                var person = people.byEmail(new Email(who + "@trois-rivieres.example"))
                        .orElseThrow();
                tab.as(neighbours.signedIn(person.id()));
            }
            pages.forEach((name, path) -> tab.seen(path, looks, look -> {
                tab.picture("places-" + name);
                tab.barriers().forEach(it -> faults.add(name + " " + look.name() + ": " + it));
                if (tab.tooWide()) faults.add(name + " " + look.name() + ": too wide");
            }));
            tab.complaints().forEach(faults::add);
        }
    }
}

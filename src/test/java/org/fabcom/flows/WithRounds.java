package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.springframework.context.ApplicationContext;

/** A house that fetches at home: its communes, its givers, its rounds. */
abstract class WithRounds {

    final ApplicationContext beans;
    final Web web;
    final Neighbours neighbours;
    final Duties duties;
    final Sql db;
    final Shop shop;
    final UUID zone;
    final LocalDate day;
    int givers;

    /** Every day is a day of rounds, so that no test depends on which one it is. */
    WithRounds(ApplicationContext beans) {
        this.beans = beans;
        web = beans.getBean(Web.class);
        neighbours = beans.getBean(Neighbours.class);
        duties = beans.getBean(Duties.class);
        db = beans.getBean(Sql.class);
        shop = shop("Tournées");
        day = shop.today.plusDays(4);
        zone = zone(shop, "38185", "Grenoble");
    }

    Shop shop(String name) {
        return new Shop(name, beans);
    }

    UUID zone(Shop of, String code, String name) {
        var id = Ids.next();
        db.sql("""
                insert into flows.pickup_zone (id, owner, site, commune_code, commune_name, weekdays, added_at)
                values (:id, :owner, :site, :code, :name, array[1, 2, 3, 4, 5, 6, 7], now())
                """)
                .param("id", id)
                .param("owner", of.owner().value())
                .param("site", of.site.id())
                .param("code", code)
                .param("name", name)
                .update();
        return id;
    }

    WebAnswer asks(WebVisitor who, String... more) {
        var fields = new ArrayList<>(List.of(
                "quoi",
                "Un canapé",
                "combien",
                "VAN",
                "jour",
                day.toString(),
                "moment",
                "MORNING",
                "rue",
                "3 rue du Lac",
                "acces",
                "2e sans ascenseur",
                "nom",
                "Odile Garnier"));
        fields.addAll(List.of(more));
        return who.post("/donner/" + zone, fields.toArray(String[]::new));
    }

    /** A new one, with an address of its own, confirmed. */
    UUID confirmed() {
        asks(web.visitor(), "courriel", "donneur" + ++givers + Ids.token().substring(0, 6) + "@exemple.org");
        var id = newest();
        neighbours.signedIn(shop.manager).post("/pesee/enlevement/" + id + "/confirmer");
        return id;
    }

    UUID newest() {
        return db.sql("select id from flows.pickup where owner = :owner order by asked_at desc, id desc limit 1")
                .param("owner", shop.owner().value())
                .single(UUID.class);
    }

    String state(UUID pickup) {
        return db.sql("select state from flows.pickup where id = :id")
                .param("id", pickup)
                .single(String.class);
    }

    List<String> steps(UUID pickup) {
        return db.sql("select what from flows.pickup_step where pickup = :id order by made_at, id")
                .param("id", pickup)
                .list(String.class);
    }

    String letter(String to) {
        return db.sql("select plain from post.letter where recipient = :to order by created_at desc, id desc limit 1")
                .param("to", to)
                .single(String.class)
                .replaceAll("[\u00a0\u202f]", " ");
    }

    static String link(String letter) {
        return Stream.of(letter.split("\\s+"))
                .filter(it -> it.contains("/donner/demande/"))
                .findFirst()
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }

    UUID round(LocalDate on, int capacity, Person driver) {
        var answer = neighbours
                .signedIn(shop.manager)
                .post(
                        "/pesee/tournees/" + shop.owner() + "/nouvelle",
                        "site",
                        shop.site.id().toString(),
                        "jour",
                        on.toString(),
                        "depart",
                        "09:00",
                        "retour",
                        "12:00",
                        "vehicule",
                        "Camionnette",
                        "capacite",
                        "" + capacity,
                        "conducteur",
                        driver.id().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return UUID.fromString(answer.location().replaceAll(".*/", ""));
    }

    Person member(String name, Duty... held) {
        var person = neighbours.person(name);
        neighbours.seat(shop.organisation, person, Seat.MEMBER);
        for (var it : held) duties.grant(shop.site.id(), person.id(), it, shop.manager.id());
        return person;
    }

    void remind() {
        beans.getBeansOfType(Job.class).values().stream()
                .filter(it -> it.name().equals("flows.pickups"))
                .forEach(Job::run);
    }

    WebAnswer asksInstead(List<String> wrong) {
        var said = new java.util.LinkedHashMap<>(Map.of(
                "quoi", "Un canapé", "combien", "VAN", "jour", day.toString(), "rue", "3 rue du Lac", "nom", "Odile"));
        for (int i = 0; i < wrong.size(); i += 2) said.put(wrong.get(i), wrong.get(i + 1));
        return web.visitor()
                .post(
                        "/donner/" + zone,
                        said.entrySet().stream()
                                .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
                                .toArray(String[]::new));
    }

    long count() {
        return db.sql("select count(*) from flows.pickup").single(Long.class);
    }
}

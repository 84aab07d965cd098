package org.fabcom.flows;

import module java.base;
import org.fabcom.flows.ObjectKind.Described;
import org.fabcom.flows.ObjectKind.Electrical;
import org.fabcom.flows.ObjectKind.Flow;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.people.communes.Commune;
import org.fabcom.testing.Neighbours;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A ressourcerie of the tests: one manager, one site, a few kinds. */
public final class Shop {

    public final Organisation organisation;
    public final Person manager;
    public final Site site;
    public final UUID chairs;
    public final UUID books;
    public final UUID fridges;
    public final LocalDate today;
    private final Kinds all;
    private int keys;

    public Shop(String name, ApplicationContext beans) {
        var neighbours = beans.getBean(Neighbours.class);
        var sites = beans.getBean(Sites.class);
        manager = neighbours.person("Karim " + name);
        organisation = neighbours.association(name, manager);
        today = Days.today(beans.getBean(Clock.class));
        all = beans.getBean(Kinds.class);
        site = sites.find(sites.add(
                        owner(), new Site.Described("Le quai", Site.Work.BOTH, new Commune("38185", "Grenoble"), 500)))
                .orElseThrow();
        chairs = kind("Chaises", Flow.FURNITURE, 4000, Electrical.NONE);
        books = kind("Livres", Flow.CULTURE, null, Electrical.NONE);
        fridges = kind("Frigos", Flow.ELECTRICAL, 45_000, Electrical.LARGE_COLD);
    }

    public PartyId owner() {
        return organisation.id();
    }

    public UUID kind(String name, Flow stream, @Nullable Integer mean, Electrical electrical) {
        return all.add(owner(), new Described(name, name + " (officiel)", "", stream, mean, electrical, null));
    }

    public String key() {
        return "clé " + ++keys;
    }

    public Intakes.Arrival arrival(UUID kind, long grams, Sent sent, String key) {
        return arrival(List.of(new Intakes.Weighed(kind, grams, null, 0, sent)), today, false, key);
    }

    public Intakes.Arrival arrival(List<Intakes.Weighed> lines, LocalDate day, boolean deferred, String key) {
        return new Intakes.Arrival(
                site, null, day, Channel.DROP, null, null, "", deferred, null, lines, manager.id(), key);
    }
}

package org.fabcom.acts.origins;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.ActOrigin;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Theme;
import org.fabcom.agenda.HeldDate;
import org.fabcom.agenda.WorkshopThemes;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The collective act of a workshop that took place (A43): its form opens filled in, and one date of the agenda has one act at
 * most. Who was there is a number: no name goes from the agenda into an act. Thread-safe.
 */
@Component
public class WorkshopActs implements HeldDate.FollowUp, WorkshopThemes, ActOrigin {

    /** How long one is asked. */
    private static final Duration BACK = Duration.ofDays(60);

    private final HeldDate.Register dates;
    private final MeetingHouses houses;
    private final Acts acts;
    private final Sql db;

    WorkshopActs(HeldDate.Register dates, MeetingHouses houses, Acts acts, Sql db) {
        this.dates = dates;
        this.houses = houses;
        this.acts = acts;
        this.db = db;
    }

    @Override
    public String name() {
        return "atelier";
    }

    @Override
    public Optional<Begun> begin(UUID origin, Visitor me, LocalDate today) {
        return held(origin, me).map(it -> Begun.of(of(origin), fill(it, today), offered(it)));
    }

    @Override
    public List<OptionView> all(Page page) {
        var all = new ArrayList<OptionView>();
        for (var it : Theme.values()) all.add(OptionView.of(it.code(), page.t("acts.theme." + it.code())));
        return all;
    }

    /** For mediators of the organisation that held it. */
    @Override
    public Optional<LinkView> offer(HeldDate date, Visitor me, Page page) {
        if (!may(date, me) || date.present() == 0) return Optional.empty();
        var noted = of(date.id()).flatMap(acts::find);
        if (noted.isEmpty())
            return Optional.of(new LinkView(
                    Address.of(Acts.PATH + "/nouveau")
                            .with("atelier", date.id())
                            .toString(),
                    page.t("acts.workshop.note", date.present())));
        boolean readable = noted.get().mediator().equals(me.party()) || me.is(InstanceRole.COORDINATOR);
        return readable
                ? Optional.of(new LinkView(Acts.PATH + "/" + noted.get().id(), page.t("acts.workshop.noted")))
                : Optional.empty();
    }

    /** Workshops of the last weeks of which nobody noted the act, for mediators of the organisation. */
    public List<HeldDate> due(Visitor me) {
        if (!me.is(InstanceRole.MEDIATOR)) return List.of();
        var held = dates.lately(me.seats().keySet(), BACK);
        if (held.isEmpty()) return List.of();
        var noted = db.sql("select occurrence from acts.act_date where occurrence in (:ids)")
                .param("ids", held.stream().map(HeldDate::id).toList())
                .list(UUID.class);
        return held.stream().filter(it -> !noted.contains(it.id())).toList();
    }

    /** Where its act is noted. */
    public static String url(HeldDate it) {
        return Address.of(Acts.PATH + "/nouveau").with("atelier", it.id()).toString();
    }

    /** The date that is to be noted, if this visitor may. */
    private Optional<HeldDate> held(UUID date, Visitor me) {
        return dates.find(date).filter(it -> may(it, me));
    }

    private static boolean may(HeldDate date, Visitor me) {
        return me.is(InstanceRole.MEDIATOR) && me.sits(date.organiser(), Seat.MEMBER);
    }

    /** The act of this date, if it has one; withdrawn ones too, for these can be brought back. */
    private Optional<UUID> of(UUID date) {
        return db.sql("select act from acts.act_date where occurrence = :date")
                .param("date", date)
                .optional(UUID.class);
    }

    /** Fills the form of the act. */
    private Form fill(HeldDate it, LocalDate today) {
        var form = ActOrigin.when(it.day(), it.lasting(), today)
                .with("forme", "collectif")
                .with("titre", it.title())
                .withAll("themes", it.themes())
                .with("total", it.present())
                .with(
                        "niveau",
                        switch (it.level()) {
                            case "BEGINNER" -> Act.Level.BEGINNER.code();
                            case "INTERMEDIATE" -> Act.Level.INTERMEDIATE.code();
                            case "ADVANCED" -> Act.Level.ADVANCED.code();
                            default -> null;
                        });
        return where(it, form);
    }

    /** In the room of an organisation, or in the house that the address names; else in the commune; else at the organiser’s. */
    private Form where(HeldDate it, Form form) {
        var venue = it.venue();
        if (!venue.inPerson()) return form.with("lieu", Act.Place.REMOTE.code());
        var house = house(it);
        if (house.isPresent() || venue.communeCode() != null) return houses.fill(form, venue, house);
        return form.with("lieu", Act.Place.STRUCTURE.code()).with("structure", it.organiser());
    }

    private Optional<PartyId> house(HeldDate it) {
        return Optional.ofNullable(it.house()).or(() -> houses.of(it.venue(), Set.of(it.organiser())));
    }

    /** Organisations that the form offers beside the usual ones. */
    private Set<PartyId> offered(HeldDate it) {
        return Stream.concat(Stream.of(it.organiser()), house(it).stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional
    public Noted note(UUID id, PartyId mediator, Act.Content content, UUID date) {
        var known = claim(date);
        if (known.isPresent()) return known.get().equals(id) ? Noted.DONE : Noted.BEFORE;
        if (!acts.note(id, mediator, content)) return Noted.NOT_YOURS;
        db.sql("insert into acts.act_date (act, occurrence) values (:act, :date) on conflict (act) do nothing")
                .param("act", id, "date", date)
                .update();
        return Noted.DONE;
    }

    private Optional<UUID> claim(UUID date) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('acts.act_date ' || :date, 0))")
                .param("date", date.toString())
                .single((row, n) -> 0);
        return of(date);
    }
}

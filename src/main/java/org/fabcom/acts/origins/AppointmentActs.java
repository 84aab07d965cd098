package org.fabcom.acts.origins;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.ActOrigin;
import org.fabcom.acts.Acts;
import org.fabcom.agenda.HeldAppointment;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The act of an appointment that was kept elsewhere and to which somebody came (A50): proposed once, noted once, or declined.
 * Thread-safe.
 */
@Component
public class AppointmentActs implements HeldAppointment.FollowUp, ActOrigin {

    /** How long one is asked. */
    private static final Duration BACK = Duration.ofDays(60);

    private final HeldAppointment.Register appointments;
    private final Acts acts;
    private final Sql db;

    AppointmentActs(HeldAppointment.Register appointments, Acts acts, Sql db) {
        this.appointments = appointments;
        this.acts = acts;
        this.db = db;
    }

    @Override
    public String name() {
        return "rdv";
    }

    @Override
    public Optional<Begun> begin(UUID origin, Visitor me, LocalDate today) {
        return held(origin, me).map(it -> Begun.of(of(origin), fill(it, today), Set.of(it.organisation())));
    }

    @Override
    public Optional<LinkView> offer(HeldAppointment it, Visitor me, Page page) {
        if (!me.is(InstanceRole.MEDIATOR)) return Optional.empty();
        var noted = of(it.id()).flatMap(acts::find);
        if (noted.isEmpty()) return Optional.of(new LinkView(url(it), page.t("acts.appointment.note")));
        return noted.filter(act -> act.mediator().equals(me.party()))
                .map(act -> new LinkView(Acts.PATH + "/" + act.id(), page.t("acts.appointment.noted")));
    }

    public static String url(HeldAppointment it) {
        return Address.of(Acts.PATH + "/nouveau").with("rdv", it.id()).toString();
    }

    /** Those of which this mediator neither noted an act nor said that there is none. */
    public List<HeldAppointment> due(PartyId mediator) {
        var seen = appointments.seen(mediator, BACK);
        if (seen.isEmpty()) return List.of();
        var settled = db.sql("""
                select appointment from acts.act_appointment where appointment in (:ids)
                union select appointment from acts.act_declined where appointment in (:ids) and mediator = :me
                """)
                .param("ids", seen.stream().map(HeldAppointment::id).toList(), "me", mediator.value())
                .list(UUID.class);
        return seen.stream().filter(it -> !settled.contains(it.id())).toList();
    }

    Optional<HeldAppointment> held(UUID id, Visitor me) {
        return appointments.find(id, me.party());
    }

    Optional<UUID> of(UUID appointment) {
        return db.sql("select act from acts.act_appointment where appointment = :id")
                .param("id", appointment)
                .optional(UUID.class);
    }

    /** No act is wanted of it. */
    void decline(UUID appointment, PartyId mediator) {
        db.sql("insert into acts.act_declined values (:id, :me, :now) on conflict do nothing")
                .param("id", appointment, "me", mediator.value())
                .update();
    }

    void wantAgain(UUID appointment, PartyId mediator) {
        db.sql("delete from acts.act_declined where appointment = :id and mediator = :me")
                .param("id", appointment, "me", mediator.value())
                .update();
    }

    /** Fills the form of the act: what it was about is for the mediator to say. */
    static Form fill(HeldAppointment it, LocalDate today) {
        var form = ActOrigin.when(it.span().start().toLocalDate(), it.span().lasting(), today)
                .with("forme", it.together() ? "collectif" : "individuel");
        if (it.together()) form.with("titre", it.title()).with("total", Math.max(1, it.people()));
        if (it.remote()) form.with("lieu", Act.Place.REMOTE.code());
        if (it.at()) form.with("lieu", Act.Place.STRUCTURE.code()).with("structure", it.organisation());
        return form;
    }

    @Override
    @Transactional
    public Noted note(UUID id, PartyId mediator, Act.Content content, UUID appointment) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('acts.act_appointment ' || :id, 0))")
                .param("id", appointment.toString())
                .single((row, n) -> 0);
        var known = of(appointment);
        if (known.isPresent()) return known.get().equals(id) ? Noted.DONE : Noted.BEFORE;
        if (!acts.note(id, mediator, content)) return Noted.NOT_YOURS;
        db.sql("insert into acts.act_appointment values (:act, :appointment) on conflict (act) do nothing")
                .param("act", id, "appointment", appointment)
                .update();
        return Noted.DONE;
    }
}

package org.fabcom.governance.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.assemblies.Admission;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.governance.assemblies.Scic;
import org.fabcom.governance.assemblies.SessionLog;
import org.fabcom.governance.minutes.Signing.Signed;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.springframework.context.ApplicationContext;

/** An assembly of twelve voices that was held and closed, with a proxy refused, one ended and a vote by hands. */
final class ClosedAssembly {

    final Scic scic;
    final Assembly it;
    private final Admission admission;
    private final Signing signing;
    private final MinutesDrafts drafts;
    private final MinutesRegister register;

    ClosedAssembly(ApplicationContext beans) {
        admission = beans.getBean(Admission.class);
        signing = beans.getBean(Signing.class);
        drafts = beans.getBean(MinutesDrafts.class);
        register = beans.getBean(MinutesRegister.class);
        scic = new Scic(beans);
        it = closed(scic.convened());
    }

    private Assembly closed(Assembly convened) {
        scic.proxy(convened, "Una Quatre", "Nadia Benali");
        scic.proxy(convened, "Urs Trois", "Nadia Benali");
        scic.proxy(convened, "Ulysse Cinq", "Nadia Benali");
        scic.onTheDay();
        scic.gather(convened);
        scic.session.open(convened.id(), scic.body, scic.nadia());
        var first = scic.item(convened, 1).id();
        scic.votes.open(convened.id(), first, scic.body, scic.nadia());
        scic.count(convened, 1, Scic.hands(1, 0, 0, 1, 2, 0, 2, 0, 0, 4));
        scic.votes.close(convened.id(), first, scic.nadia());
        scic.session.note(convened.id(), SessionLog.What.RESERVE, "Pierre Pons regrette le délai.", scic.nadia());
        scic.session.suspend(convened.id(), "panne de lumière", scic.nadia());
        scic.session.resume(convened.id(), scic.nadia());
        scic.session.settle(convened.id(), scic.item(convened, 2).id(), AgendaItem.State.POSTPONED, scic.nadia());
        scic.session.close(convened.id(), scic.nadia());
        return scic.now(convened);
    }

    Admission.Admitted as(Assembly assembly, String name) {
        var person = scic.person(name);
        var seats = name.equals("Nadia Benali") ? Map.of(scic.house.id(), Seat.MANAGER) : Map.<PartyId, Seat>of();
        return admission.enter(assembly.id(), new Visitor(person.id(), person.name(), Set.of(), seats, null));
    }

    Admission.Admitted as(String name) {
        return as(it, name);
    }

    MinutesText text() {
        return text(it);
    }

    MinutesText text(Assembly assembly) {
        var in = as(assembly, "Nadia Benali");
        var draft = drafts.of(assembly.id()).orElse(MinutesDrafts.Draft.empty(assembly.id()));
        return signing.text(in.assembly(), in.body(), in.bureau(), draft);
    }

    SignedMinutes signed() {
        drafts.add(it.id(), null, "", scic.by("Malo Kerbrat"));
        assertThat(signing.sign(as("Carole Conti"), it.id(), text().sha256())).isEqualTo(Signed.NOTED);
        assertThat(signing.sign(as("Malo Kerbrat"), it.id(), text().sha256())).isEqualTo(Signed.DONE);
        return register.ofAssembly(it.id()).orElseThrow();
    }
}

package org.fabcom.cases;

import module java.base;
import org.fabcom.cases.work.Choice;
import org.fabcom.cases.work.Contests;
import org.fabcom.cases.work.FollowUps;
import org.fabcom.cases.work.Priorities;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.springframework.context.ApplicationContext;

/** A garden that is accompanied, and those who accompany it, brought to any state by the rules themselves. */
final class CaseWorld {

    private static final AtomicInteger COUNT = new AtomicInteger(500);

    final Person lucie;
    final Person yann;
    final Person aline;
    final Organisation gardens;
    private final ApplicationContext beans;

    CaseWorld(ApplicationContext beans, Neighbours neighbours) {
        int number = COUNT.incrementAndGet();
        this.beans = beans;
        lucie = neighbours.person("Lucie " + number);
        yann = neighbours.person("Yann " + number, InstanceRole.MEDIATOR);
        aline = neighbours.person("Aline " + number, InstanceRole.COORDINATOR);
        gardens = neighbours.association("Les Jardins " + number, lucie);
    }

    private <T> T the(Class<T> bean) {
        return beans.getBean(bean);
    }

    static Visitor seen(Person person, InstanceRole... roles) {
        return new Visitor(person.id(), person.name(), java.util.Set.of(roles), java.util.Map.of(), null);
    }

    UUID sheet() {
        var answers = Answers.ofQuery("p=9&c=300&t=mailchimp~op&t=trello~s9");
        var situation = Checked.of(answers).situation();
        var accompaniment = the(Accompaniment.class);
        var library = accompaniment.library(situation);
        var diagnosis = Diagnosis.of(situation, library, accompaniment.today());
        return the(Diagnoses.class).keep(gardens.id(), lucie.id(), answers.query(), diagnosis, library);
    }

    Case asked() {
        var now = the(Clock.class).instant();
        var request = new CaseRequest(
                gardens.id(), lucie.id(), now, CaseRequest.Channel.SITE, "Quitter Google Drive", "le soir", "", "");
        return the(Cases.class).open(request, null);
    }

    Case decide(Case it, java.util.function.Function<Case, Decision> wanted) {
        return done(the(Cases.class).decide(it.id(), yann.id(), wanted));
    }

    private static Case done(Decision decision) {
        if (decision instanceof Decision.Done done) return done.next();
        throw new AssertionError(decision);
    }

    Case assigned() {
        var now = the(Clock.class).instant();
        return decide(decide(asked(), it -> it.qualify("")), it -> it.assign(yann.id(), null, aline.id(), now));
    }

    Case discussed() {
        var sheet = sheet();
        return decide(decide(assigned(), Case::start), it -> SheetChoice.attach(it, sheet));
    }

    Case accepted() {
        var it = discussed();
        var reported = done(the(Contests.class).report(it.id(), it.version(), yann.id()));
        return decide(
                reported, one -> one.accept("", lucie.id(), the(Clock.class).instant()));
    }

    Case underWay() {
        var it = accepted();
        var choices = List.of(new Choice(1, "Mailchimp", 1, ""));
        var day = it.request().day();
        var chosen = done(the(Priorities.class).choose(it.id(), it.version(), day, "Conseil", choices, lucie.id()));
        return decide(chosen, one -> one.begin(""));
    }

    Case followed(LocalDate from) {
        var it = underWay();
        return done(the(FollowUps.class).follow(it.id(), it.version(), from, yann.id()));
    }

    Case closed() {
        var now = the(Clock.class).instant();
        return decide(
                underWay(),
                it -> it.close(new Case.Closing(Case.Outcome.FULL, 60, 0, now), "", 0, java.util.List.of(), true));
    }

    PartyId organisation() {
        return gardens.id();
    }
}

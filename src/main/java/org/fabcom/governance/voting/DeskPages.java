package org.fabcom.governance.voting;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.Ballots.Answer;
import org.fabcom.governance.ballots.Voice;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What those who manage do with a vote; a conflict of interest is declared by oneself too. */
@Controller
record DeskPages(VotingGate gate, Ballots ballots, BallotScreen screen, RollScreen rolls, People people) {

    private static final String BALLOT = "/agora/votes/{ballot}";

    @PostMapping(BALLOT + "/ouverture")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView open(UUID ballot, Visitor me, Page page) {
        var at = alone(ballot, me);
        return told(at, ballots.open(ballot, me.party()), "governance.ballot.opened", page);
    }

    @PostMapping(BALLOT + "/cloture")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView close(UUID ballot, Visitor me, Page page) {
        var at = alone(ballot, me);
        return told(at, ballots.close(ballot, List.of(), null, me.party()), "governance.ballot.counted", page);
    }

    @PostMapping(BALLOT + "/annulation")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView annul(UUID ballot, Form form, Visitor me, Page page) {
        var at = alone(ballot, me);
        if (at.ballot().state() == Ballot.State.CLOSED) throw Problem.conflict();
        return asked(form, "pourquoi", 500, page)
                ? told(at, ballots.annul(ballot, form.value("pourquoi"), me.party()), "governance.ballot.undone", page)
                : page.refuse("governance/ballot", screen.of(at, form, me, page));
    }

    /** Of oneself, or of whom those who manage name. */
    @PostMapping(BALLOT + "/conflit")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView conflict(UUID ballot, Form form, Visitor me, Page page) {
        var at = gate.enter(ballot, me);
        var named = Ids.read(form.value("personne")).map(PartyId::new).filter(it -> at.manages());
        var person = named.orElse(me.party());
        if (!votes(at, person)) form.reject("personne", page.t("governance.conflict.wrong"));
        if (!asked(form, "raison", 500, page))
            return named.isPresent()
                    ? page.refuse("governance/roll", rolls.of(at, form, page))
                    : page.refuse("governance/ballot", screen.of(at, form, me, page));
        return told(
                at,
                ballots.conflict(ballot, person, form.value("raison"), me.party()),
                "governance.ballot.conflict.done",
                page);
    }

    /** Casts a voice there, their own or another's. */
    private boolean votes(VotingGate.Standing at, PartyId person) {
        return ballots.roll(at.ballot(), at.body()).stream()
                .anyMatch(it -> person.equals(it.person()) || person.equals(it.holder()));
    }

    @PostMapping(BALLOT + "/departage")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView part(UUID ballot, Form form, Visitor me, Page page) {
        var at = alone(ballot, me);
        return asked(form, "choix", 200, page)
                ? told(at, ballots.part(ballot, form.value("choix"), me.party()), "governance.ballot.parted", page)
                : page.refuse("governance/ballot", screen.of(at, form, me, page));
    }

    @PostMapping(BALLOT + "/resultat")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView external(UUID ballot, Form form, Visitor me, Page page) {
        var at = gate.manage(ballot, me);
        var voters = form.value("votants");
        if (!voters.matches("\\d{1,6}")) form.reject("votants", page.t("governance.external.voters.wrong"));
        asked(form, "contenu", 100_000, page);
        if (form.value("adresse").length() > 500) form.reject("adresse", page.t("governance.ballot.long"));
        if (form.wrong()) return page.refuse("governance/ballot", screen.of(at, form, me, page));
        var address = form.value("adresse");
        var answer = ballots.external(
                ballot, form.value("contenu"), address.isEmpty() ? null : address, Long.parseLong(voters), me.party());
        return told(at, answer, "governance.ballot.counted", page);
    }

    /** The roll as Belenios takes it in: an address a line. */
    @GetMapping(BALLOT + "/electeurs.txt")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<String> voters(UUID ballot, Visitor me) {
        var at = gate.manage(ballot, me);
        if (at.ballot().rules().secrecy() != Secrecy.EXTERNAL) throw Problem.notFound();
        var persons = ballots.roll(at.ballot(), at.body()).stream()
                .filter(Voice::entitled)
                .flatMap(it -> Optional.ofNullable(it.person()).stream())
                .toList();
        var known = people.all(persons);
        var addresses = persons.stream()
                .flatMap(it -> Optional.ofNullable(known.get(it)).stream())
                .map(it -> it.email().text() + "\n")
                .collect(Collectors.joining());
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(addresses);
    }

    @PostMapping(BALLOT + "/second-appel")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView second(UUID ballot, Form form, Visitor me, Page page) {
        var at = alone(ballot, me);
        var opens = hour(form, "ouvre", page);
        var closes = hour(form, "ferme", page);
        if (opens == null || closes == null) return page.refuse("governance/ballot", screen.of(at, form, me, page));
        return switch (ballots.secondCall(ballot, opens, closes, me.party())) {
            case Answer.Done it -> page.redirect(VotingGate.PATH + it.ballot(), "governance.ballot.called");
            case Answer.Refused it -> {
                form.reject(
                        MethodFields.field(it.key(), "ouvre"),
                        page.t(it.key(), it.args().toArray()));
                yield page.refuse("governance/ballot", screen.of(at, form, me, page));
            }
        };
    }

    /** What an assembly votes is opened, closed and parted where its chair and scrutineers sit. */
    private VotingGate.Standing alone(UUID ballot, Visitor me) {
        var at = gate.manage(ballot, me);
        if (at.ballot().assembly() != null) throw Problem.conflict();
        return at;
    }

    static @Nullable Instant hour(Form form, String name, Page page) {
        var hour = Days.moment(form.value(name));
        if (hour != null && hour.getYear() >= 2000 && hour.getYear() < 2200)
            return hour.atZone(Days.ZONE).toInstant();
        form.reject(name, page.t("governance.ballot.hour.wrong"));
        return null;
    }

    private static boolean asked(Form form, String name, int most, Page page) {
        if (form.value(name).isEmpty()) form.reject(name, page.t("governance.ballot.missing"));
        else if (form.value(name).length() > most) form.reject(name, page.t("governance.ballot.long"));
        else if (!Plain.isLine(form.value(name))) form.reject(name, page.t("web.line.wrong"));
        return !form.wrong();
    }

    private static ModelAndView told(VotingGate.Standing at, Answer answer, String done, Page page) {
        return switch (answer) {
            case Answer.Done it -> page.redirect(at.path(), done);
            case Answer.Refused it ->
                page.redirectWithCare(at.path(), it.key(), it.args().toArray());
        };
    }
}

package org.fabcom.agenda.registrations;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.fares.Fares;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.Refusal;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.NeedsScope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of a date, and asking for a place there: at once with an account, by a mailed link without. */
@Controller
record DatePages(
        Dates dates,
        DatePage datePage,
        Registering registering,
        Registrations registrations,
        Links links,
        Fares fares,
        People people,
        RateLimits limits,
        Clock clock) {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String API = "/api/v1/events/{date}/registration";

    @GetMapping("/agenda/{date}")
    @Access(Access.Level.PUBLIC)
    ModelAndView show(UUID date, Visitor me, Page page) {
        return page.show("agenda/date", datePage.view(readable(find(date), me), me, Form.empty(), page));
    }

    /** What was announced to nobody is read by its organisation, and by those who accompany. */
    private Happening readable(Happening it, Visitor me) {
        boolean own =
                me.sits(it.organiser(), Seat.MEMBER) || me.is(MEDIATOR) || me.is(COORDINATOR) || me.is(ADMINISTRATOR);
        if (!own && !dates.announced(it.id())) throw Problem.notFound();
        return it;
    }

    @PostMapping("/agenda/{date}/inscription")
    @Access(Access.Level.PUBLIC)
    ModelAndView register(UUID date, Form form, Visitor me, Page page, HttpServletRequest request) {
        var found = find(date);
        if (me.signedIn()) {
            var person = people.find(me.party()).orElseThrow(Problem::notFound);
            var answer = registering.ask(date, who(person), form.value("prix"));
            return answer instanceof Answer.Unpaid it && it.why() == Refusal.FEE_UNSEEN
                    ? dearer(find(date), me, form, page)
                    : answered(found, answer, person.id(), page);
        }
        if (!limits.allow("agenda.try", request.getRemoteAddr(), 60, HOUR)) throw Problem.tooMany();
        var email = check(form, page);
        if (email.isEmpty() || form.wrong()) return page.refuse("agenda/date", datePage.view(found, me, form, page));
        if (!limits.allow("agenda.address", request.getRemoteAddr(), 20, HOUR)
                || !limits.allow("agenda.email", email.get().folded(), 5, HOUR)) throw Problem.tooMany();
        var who = new Registration.Who(null, form.value("nom"), email.get().text(), page.lang());
        return answered(found, registering.ask(date, who), null, page);
    }

    /** It asks more than the page said: asked again with the price of now. */
    private ModelAndView dearer(Happening date, Visitor me, Form form, Page page) {
        form.ask("prix", page.t("agenda.fare.now", fares.toSetAside(date, me.party(), page)));
        return page.refuse("agenda/date", datePage.view(date, me, form, page));
    }

    /** Where somebody stands with a date. */
    record Placed(
            UUID id,
            State state,
            @Nullable Integer rank,
            @JsonProperty("offered_until") @Nullable Instant offeredUntil) {}

    /** The same for a program, in the name of its person; asked again it takes what is offered, or changes nothing. */
    @PostMapping(API)
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("agenda:write")
    ResponseEntity<Placed> registerByProgram(UUID date, Visitor me) {
        var person = people.find(me.party()).orElseThrow(Problem::notFound);
        if (fares.kept(find(date))) throw Problem.of(409, "FC-4912");
        var answer = registering.ask(date, who(person));
        if (answer instanceof Answer.Already it && it.registration().state() == State.OFFERED)
            answer = registering.confirm(it.registration().id(), "");
        return switch (answer) {
            case Answer.Confirmed it -> ResponseEntity.status(201).body(placed(it.registration(), null));
            case Answer.Waiting it -> ResponseEntity.status(201).body(placed(it.registration(), it.place()));
            case Answer.Already it -> ResponseEntity.ok(placed(it.registration(), null));
            case Answer.TooLate it -> throw Problem.of(409, "FC-4911");
            case Answer.Closed it -> throw Problem.of(409, "FC-4910");
            case Answer.Unpaid it -> throw Problem.of(409, it.why().code());
            case Answer.NoWallet it -> throw new IllegalStateException("with an account there is a wallet");
            case Answer.Mailed it -> throw new IllegalStateException("with an account no letter is sent");
            case Answer.GivenBack it -> throw new IllegalStateException("asked for, not given back");
        };
    }

    @DeleteMapping(API)
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("agenda:write")
    ResponseEntity<Void> leave(UUID date, Visitor me) {
        var own = registrations.of(find(date).id(), me.party()).orElseThrow(Problem::notFound);
        if (registering.giveBack(own.id()) instanceof Answer.Closed) throw Problem.of(409, "FC-4910");
        return ResponseEntity.noContent().build();
    }

    private static Placed placed(Registration it, @Nullable Integer rank) {
        return new Placed(it.id(), it.state(), rank, it.offeredUntil());
    }

    private Optional<Email> check(Form form, Page page) {
        var name = form.line("nom", page);
        if (name.isEmpty()) form.reject("nom", page.t("people.name.missing"));
        if (name.length() > Person.LONGEST_NAME) form.reject("nom", page.t("people.name.long"));
        var email = Email.read(form.value("courriel"));
        if (email.isEmpty()) form.reject("courriel", page.t("people.email.wrong"));
        return email;
    }

    private ModelAndView answered(Happening date, Answer answer, @Nullable PartyId person, Page page) {
        return switch (answer) {
            case Answer.Confirmed it ->
                page.redirectWithUndo(
                        date.url(), links.path(it.registration().id()) + "/rendre", "agenda.done.confirmed");
            case Answer.Waiting it -> page.redirect(date.url(), "agenda.done.waiting", it.place());
            case Answer.Mailed it -> page.redirect(date.url(), "agenda.done.mailed", it.email());
            case Answer.Already it -> page.redirect(date.url(), "agenda.done.already");
            case Answer.GivenBack it -> page.redirect(date.url(), "agenda.done.back");
            case Answer.TooLate it -> page.redirectWithCare(date.url(), "agenda.done.late");
            case Answer.Closed it -> page.redirectWithCare(date.url(), date.closed(clock.instant()));
            case Answer.Unpaid it -> fares.refused(it.why(), date, person, date.url(), page);
            case Answer.NoWallet it -> page.redirectWithCare(date.url(), "agenda.fare.account");
        };
    }

    private static Registration.Who who(Person person) {
        return new Registration.Who(person.id(), person.name(), person.email().text(), person.language());
    }

    private Happening find(UUID date) {
        return dates.find(date).orElseThrow(Problem::notFound);
    }
}

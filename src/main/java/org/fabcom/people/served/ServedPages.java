package org.fabcom.people.served;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.Credentials;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.people.served.Act.Kind;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.fabcom.web.print.Qr;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** At the counter: people without an account, registered and served by mediators and coordinators. */
@Controller
record ServedPages(ServedPeople served, ServedForms forms, Organisations organisations, List<ServedLinks> links) {

    private static final String PATH = "/personnes";
    private static final int LONGEST_NOTE = 1000;

    @GetMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView list(HttpServletRequest request, Page page) {
        var address = Address.of(request);
        var text = address.value("q");
        var paging = Paging.of(address, Paging.USUAL, served.count(text));
        return page.show(
                "people/servedlist", new ServedListView(paging, served.search(text, paging.offset(), paging.size())));
    }

    @GetMapping(PATH + "/nouvelle")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView form(Page page) {
        return page.show("people/servedform", new ServedFormView(Form.empty(), List.of(), List.of()));
    }

    @PostMapping(PATH + "/nouvelle")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView register(Form form, Visitor me, Page page) {
        if (form.value("accord").isEmpty()) form.reject("accord", page.t("people.served.agree.missing"));
        var draft = forms.read(form, page);
        if (draft.isEmpty() || form.wrong())
            return page.refuse("people/servedform", new ServedFormView(form, forms.communes(form), List.of()));
        var alike =
                Enrolment.options(served.alike(draft.get().name(), draft.get().phone()), page);
        var same = form.value("deja");
        if (alike.stream().noneMatch(it -> it.value().equals(same)) && !alike.isEmpty()) {
            form.ask("deja", page.t("people.served.alike.choose"));
            return page.refuse("people/servedform", new ServedFormView(form, forms.communes(form), alike));
        }
        if (Ids.read(same).isPresent()) return page.redirect(PATH + "/" + same, "people.served.alike.same");
        var id = served.register(draft.get(), page.site().languages().getFirst(), me.party());
        return page.redirect(
                PATH + "/" + id, "people.served.registered", draft.get().name());
    }

    @GetMapping(PATH + "/{person}")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView show(UUID person, Page page) {
        var found = find(person);
        if (found.joinedInto() != null) return page.redirect(PATH + "/" + found.joinedInto());
        return page.show("people/served", view(found, ServedForms.of(found), page));
    }

    @PostMapping(PATH + "/{person}")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView change(UUID person, Form form, Visitor me, Page page) {
        var found = unclaimed(person);
        if (found.joinedInto() != null) return elsewhere(found, page);
        var draft = forms.read(form, page);
        if (draft.isEmpty()) return page.refuse("people/served", view(found, form, page));
        served.change(found.id(), draft.get(), me.party());
        return page.redirect(PATH + "/" + person, "people.me.saved");
    }

    @PostMapping(PATH + "/{person}/actes")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView note(UUID person, Form form, Visitor me, Page page) {
        var found = unclaimed(person);
        if (found.joinedInto() != null) return elsewhere(found, page);
        var words = form.value("acte");
        var wrong = words.isEmpty()
                ? "people.served.note.missing"
                : words.length() > LONGEST_NOTE
                        ? "people.recovery.why.long"
                        : Credentials.in(words) ? "web.field.credential" : "";
        if (!wrong.isEmpty()) {
            var known = ServedForms.of(found).with("acte", words).reject("acte", page.t(wrong));
            return page.refuse("people/served", view(found, known, page));
        }
        served.note(found.id(), me.party(), Kind.NOTE, words);
        return page.redirect(PATH + "/" + person, "people.served.noted");
    }

    @PostMapping(PATH + "/{person}/code")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView code(UUID person, Visitor me, Page page) {
        var found = unclaimed(person);
        if (found.joinedInto() != null) return elsewhere(found, page);
        var code = served.newCode(found.id(), me.party());
        var address = page.absolute("/reprendre");
        return page.show(
                "people/servedcode",
                new CodeView(found.name(), code, address, Qr.of(address + "?code=" + code), PATH + "/" + person));
    }

    private Served find(UUID person) {
        return served.find(new PartyId(person)).orElseThrow(Problem::notFound);
    }

    /** Once claimed, only the person acts. */
    private Served unclaimed(UUID person) {
        var found = find(person);
        if (found.claimed()) throw Problem.conflict();
        return found;
    }

    /** From a page that was open before the records were joined: nobody reads what would be written there. */
    private static ModelAndView elsewhere(Served joined, Page page) {
        return page.redirectWithCare(PATH + "/" + joined.joinedInto(), "people.served.joined");
    }

    private ServedView view(Served person, Form form, Page page) {
        var lines = served.acts(person.id()).stream()
                .map(it -> new ServedView.Line(
                        page.dateTime(it.at()),
                        page.t("people.served.by", it.actor(), person.name()),
                        page.t("people.served.act." + it.kind()),
                        it.words()))
                .toList();
        var all = links.stream().flatMap(it -> it.of(person, page).stream()).toList();
        var done = links.stream().flatMap(it -> it.done(person, page).stream()).toList();
        return new ServedView(form, person, organisations.of(person.id()), lines, forms.communes(form), all, done);
    }
}

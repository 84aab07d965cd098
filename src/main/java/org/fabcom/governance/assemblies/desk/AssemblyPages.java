package org.fabcom.governance.assemblies.desk;

import module java.base;
import org.fabcom.governance.assemblies.Admission;
import org.fabcom.governance.assemblies.Admission.Admitted;
import org.fabcom.governance.assemblies.Agenda;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.Assemblies;
import org.fabcom.governance.assemblies.Convening;
import org.fabcom.governance.assemblies.Convening.Convened;
import org.fabcom.governance.assemblies.desk.AssemblyView.ItemFormView;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One assembly: its page, its items, its convocation, and what members want added. */
@Controller
record AssemblyPages(
        Admission admission,
        Assemblies assemblies,
        Agenda agenda,
        Convening convening,
        AgendaRequests requests,
        AssemblyScreen screen) {

    private static final String PATH = "/agora/assemblees/{assembly}";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID assembly, Visitor me, Page page) {
        return page.show("governance/assembly", screen.view(admission.enter(assembly, me), Form.empty(), page));
    }

    @PostMapping(PATH + "/convoquer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView convene(UUID assembly, Form form, Visitor me, Page page) {
        var it = admission.manage(assembly, me);
        if (!form.has("sachant", "oui") && assemblies.beside(it.assembly()).isPresent()) {
            form.reject("convoquer", page.t("governance.convene.beside.ask"));
            return page.refuse(409, "governance/assembly", screen.view(it, form, page));
        }
        return answer(it, convening.convene(assembly, it.body(), me.party()), "governance.convene.done", page);
    }

    private ModelAndView answer(Admitted it, Convened convened, String key, Page page) {
        return convened instanceof Convened.Done(int mailed, int paper)
                ? page.redirect(it.assembly().url(), key, mailed, paper)
                : page.refuse(
                        409,
                        "governance/assembly",
                        screen.view(it, Form.empty().reject("convoquer", ConveningWords.of(convened, page)), page));
    }

    @PostMapping(PATH + "/annuler")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView cancel(UUID assembly, Visitor me, Page page) {
        var it = admission.manage(assembly, me);
        if (!convening.cancel(assembly, it.body(), me.party())) throw Problem.conflict();
        return page.redirect(it.assembly().url(), "governance.assembly.cancelled");
    }

    @GetMapping(PATH + "/points/nouveau")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView newItem(UUID assembly, Visitor me, Page page) {
        var it = drafted(assembly, me);
        return page.show("governance/itemform", form(it, "/points/nouveau", null, ItemForm.empty(it.assembly()), page));
    }

    @PostMapping(PATH + "/points/nouveau")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView addItem(UUID assembly, Form form, Visitor me, Page page) {
        var it = drafted(assembly, me);
        var said = ItemForm.read(form, it.assembly(), null, page);
        if (agenda.of(assembly).size() >= Agenda.MOST)
            form.reject("titre", page.t("governance.item.many", Agenda.MOST));
        if (said.isEmpty() || form.wrong())
            return page.refuse("governance/itemform", form(it, "/points/nouveau", null, form, page));
        agenda.add(assembly, said.get(), 1, false);
        return page.redirect(it.assembly().url(), "governance.item.added");
    }

    @GetMapping(PATH + "/points/{item}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView item(UUID assembly, UUID item, Visitor me, Page page) {
        var it = drafted(assembly, me);
        var known = find(it, item);
        return page.show("governance/itemform", form(it, "/points/" + item, known, ItemForm.of(known), page));
    }

    @PostMapping(PATH + "/points/{item}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView changeItem(UUID assembly, UUID item, Form form, Visitor me, Page page) {
        var it = drafted(assembly, me);
        var known = find(it, item);
        var said = ItemForm.read(form, it.assembly(), known, page);
        if (said.isEmpty()) return page.refuse("governance/itemform", form(it, "/points/" + item, known, form, page));
        agenda.change(item, said.get());
        return page.redirect(it.assembly().url(), "governance.item.changed");
    }

    @PostMapping(PATH + "/points/{item}/monter")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView up(UUID assembly, UUID item, Visitor me, Page page) {
        var it = drafted(assembly, me);
        agenda.up(find(it, item));
        return page.redirect(it.assembly().url());
    }

    @PostMapping(PATH + "/points/{item}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView remove(UUID assembly, UUID item, Visitor me, Page page) {
        var it = drafted(assembly, me);
        agenda.remove(find(it, item));
        return page.redirect(it.assembly().url(), "governance.item.removed");
    }

    @PostMapping(PATH + "/demandes")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView ask(UUID assembly, Form form, Visitor me, Page page) {
        var it = admission.enter(assembly, me);
        var title = form.line("titre", page);
        if (!AgendaItem.titled(title))
            form.reject("titre", page.t("governance.item.title.wrong", AgendaItem.LONGEST_TITLE));
        var text = form.value("texte").replace("\r\n", "\n");
        if (text.isBlank()) form.reject("texte", page.t("governance.item.text.missing"));
        if (text.length() > AgendaItem.LONGEST_TEXT)
            form.reject("texte", page.t("web.field.long", AgendaItem.LONGEST_TEXT));
        if (form.wrong()) return page.refuse("governance/assembly", screen.view(it, form, page));
        var asked = requests.ask(assembly, it.body(), title, text, me.party()).orElseThrow(Problem::conflict);
        return supported(it, asked, page);
    }

    @PostMapping(PATH + "/demandes/{request}/soutien")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView support(UUID assembly, UUID request, Visitor me, Page page) {
        var it = admission.enter(assembly, me);
        if (requests.of(assembly, me.party()).stream().noneMatch(one -> one.id().equals(request)))
            throw Problem.notFound();
        var asked = requests.support(assembly, it.body(), request, me.party()).orElseThrow(Problem::conflict);
        return supported(it, asked, page);
    }

    private ModelAndView supported(Admitted it, Convened asked, Page page) {
        return asked instanceof Convened.Done(int mailed, int paper) && mailed + paper == 0
                ? page.redirect(it.assembly().url(), "governance.request.noted")
                : answer(it, asked, "governance.request.added", page);
    }

    private Admitted drafted(UUID assembly, Visitor me) {
        var it = admission.manage(assembly, me);
        if (!it.assembly().draft() || it.assembly().secondCall()) throw Problem.conflict();
        return it;
    }

    private AgendaItem find(Admitted it, UUID item) {
        return agenda.find(item)
                .filter(one -> one.assembly().equals(it.assembly().id()))
                .orElseThrow(Problem::notFound);
    }

    private static ItemFormView form(Admitted it, String end, @Nullable AgendaItem known, Form form, Page page) {
        return new ItemFormView(
                new LinkView(
                        it.assembly().url(),
                        page.t("governance.assembly.kind."
                                + it.assembly().said().kind())),
                page.t(end.endsWith("nouveau") ? "governance.item.add" : "governance.item.change"),
                it.assembly().url() + end,
                form,
                ItemForm.kinds(it.assembly(), known, page),
                ItemForm.ways(it.assembly(), page));
    }
}

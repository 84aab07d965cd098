package org.fabcom.founding.document;

import module java.base;
import org.fabcom.founding.path.FoundingPath;
import org.fabcom.founding.path.PathGate;
import org.fabcom.founding.path.Standing;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.PlainFormView;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Once the association has its agora, a founder who keeps its register takes the decisions of the path up there. */
@Controller
record IntoRegisterPages(PathGate gate, Bodies bodies, IntoRegister register) {

    private static final String PATH = FoundingPath.PATH + "{path}/registre";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView ask(UUID path, Visitor me, Page page) {
        var standing = gate.founder(path, me);
        var at = standing.path();
        if (at.body() != null) return page.redirect(at.url() + "/document", "founding.register.once");
        var kept = kept(standing, me);
        return kept.isEmpty()
                ? page.redirectWithCare(at.url() + "/document", "founding.register.none")
                : page.show("web/plainform", view(at, kept, chosen(kept), page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView take(UUID path, Form form, Visitor me, Page page) {
        var standing = gate.founder(path, me);
        var at = standing.path();
        var kept = kept(standing, me);
        var body = kept.stream()
                .filter(it -> it.id().toString().equals(form.value("registre")))
                .findFirst();
        if (body.isEmpty()) {
            form.reject("registre", page.t("founding.register.which"));
            return page.refuse("web/plainform", view(at, kept, form, page));
        }
        int taken = register.take(standing, body.get(), me.party());
        return taken < 0
                ? page.redirect(at.url() + "/document", "founding.register.once")
                : page.redirect(body.get().url() + "/decisions", "founding.register.done", taken);
    }

    /** Whoever keeps the register takes the link back: it was another association, or too early. */
    @PostMapping(PATH + "/delier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView untake(UUID path, Visitor me, Page page) {
        var standing = gate.founder(path, me);
        var id = standing.path().body();
        var body = id == null ? null : bodies.find(id).orElse(null);
        if (body == null) throw Problem.conflict();
        if (!bodies.mayManage(me, body)) throw Problem.forbidden();
        if (!register.untake(standing, body)) throw Problem.conflict();
        return page.redirect(standing.path().url() + "/document", "founding.register.untaken");
    }

    /** The only one there is. */
    private static Form chosen(List<Body> kept) {
        return kept.size() == 1 ? Form.empty().with("registre", kept.getFirst().id()) : Form.empty();
    }

    /** Registers that the reader keeps, of bodies where the founders are. */
    private List<Body> kept(Standing at, Visitor me) {
        return bodies.of(me).stream()
                .filter(it -> bodies.mayManage(me, it) && register.home(at, it))
                .toList();
    }

    private static PlainFormView view(FoundingPath at, List<Body> kept, Form form, Page page) {
        return new PlainFormView(
                page.t("founding.register.title"),
                new LinkView(at.url() + "/document", page.t("founding.document.title")),
                form,
                List.of(),
                List.of(new PlainFormView.Choice(
                        "registre",
                        page.t("founding.register.body"),
                        OptionView.all(kept, it -> it.id(), it -> it.name()),
                        true)),
                at.url() + "/registre",
                page.t("founding.register.do"));
    }
}

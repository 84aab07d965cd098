package org.fabcom.governance.charter;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodyDoor;
import org.fabcom.governance.charter.ValueCitations.Citation;
import org.fabcom.governance.decisions.Decision;
import org.fabcom.governance.decisions.DecisionSequel;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Values are put to the test: people of a body say which one a decision serves, or strains, and the decision shows it. */
@Controller
record CitingPages(BodyDoor door, Bodies bodies, Decisions decisions, CharterValues values, ValueCitations citations)
        implements DecisionSequel {

    private static final String PATH = "/agora/{body}/decision/{id}/valeurs";
    private static final String FORM = "governance/citing";

    @Override
    public List<LinkView> of(Body body, Decision it, Visitor me, Page page) {
        var lines = new ArrayList<LinkView>();
        if (!bodies.belongs(me, body)) return lines;
        for (var one : citations.ofDecision(it.id())) lines.add(new LinkView(body.url() + "/valeurs", told(one, page)));
        if (!standing(body).isEmpty()) lines.add(new LinkView(path(body, it), page.t("governance.citing.do")));
        return lines;
    }

    static String told(Citation it, Page page) {
        var words = page.t(
                it.strains() ? "governance.citing.strains.line" : "governance.citing.serves.line", it.name(), it.by());
        return it.why().isEmpty() ? words : page.t("governance.citing.because", words, it.why());
    }

    private List<CharterValue> standing(Body body) {
        return values.of(body.id()).stream().filter(CharterValue::holds).toList();
    }

    private static String path(Body body, Decision it) {
        return body.url() + "/decision/" + it.id() + "/valeurs";
    }

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID body, UUID id, Visitor me, Page page) {
        var of = member(body, me);
        return page.show(FORM, view(of, decision(of, id), Form.empty(), me, page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView say(UUID body, UUID id, Form form, Visitor me, Page page) {
        var of = member(body, me);
        var it = decision(of, id);
        var value = chosen(of, form.value("valeur"));
        if (value.isEmpty()) form.reject("valeur", page.t("governance.citing.which"));
        boolean strains = form.value("sens").equals("eprouve");
        if (!strains && !form.value("sens").equals("sert")) form.reject("sens", page.t("governance.citing.how"));
        var why = form.value("raison");
        if (why.length() > ValueCitations.LONGEST)
            form.reject("raison", page.t("agora.long", page.number(ValueCitations.LONGEST)));
        else if (strains && why.isEmpty()) form.reject("raison", page.t("governance.citing.why.missing"));
        if (form.wrong() || value.isEmpty()) return page.refuse(FORM, view(of, it, form, me, page));
        citations.say(it.id(), value.get().id(), strains, why, me.party());
        return page.redirect(it.url(), "governance.citing.done");
    }

    /** What one said of it is said no more. */
    @PostMapping(PATH + "/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView takeBack(UUID body, UUID id, Form form, Visitor me, Page page) {
        var it = decision(member(body, me), id);
        var value = Ids.read(form.value("valeur")).orElseThrow(Problem::badRequest);
        if (!citations.takeBack(it.id(), value, me.party())) throw Problem.conflict();
        return page.redirect(it.url(), "governance.citing.gone");
    }

    private Body member(UUID body, Visitor me) {
        var of = door.enter(body, me);
        if (!bodies.belongs(me, of)) throw Problem.forbidden();
        return of;
    }

    private Decision decision(Body of, UUID id) {
        return decisions.find(id).filter(one -> one.body().equals(of.id())).orElseThrow(Problem::notFound);
    }

    private Optional<CharterValue> chosen(Body of, String id) {
        return standing(of).stream().filter(it -> it.id().toString().equals(id)).findFirst();
    }

    private CitingView view(Body of, Decision it, Form form, Visitor me, Page page) {
        return new CitingView(
                new LinkView(it.url(), page.t("agora.decision.named", it.reference(), it.title())),
                path(of, it),
                OptionView.all(standing(of), one -> one.id(), one -> one.said().name()),
                OptionView.all(List.of("sert", "eprouve"), how -> page.t("governance.citing." + how)),
                citations.ofDecision(it.id()).stream()
                        .filter(one -> one.person().equals(me.party()))
                        .map(one -> OptionView.of(one.value().toString(), told(one, page)))
                        .toList(),
                form);
    }
}

package org.fabcom.governance.bodies;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rules of a body: what holds, who said so from when, by which decision; its people read them, whoever manages says them. */
@Controller
record RulePages(Bodies bodies, BodyDoor door, Rules rules, Clock clock) {

    private static final String PATH = "/agora/{body}/regles";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID body, @RequestParam(defaultValue = "") String regle, Visitor me, Page page) {
        var form = Form.empty().with("depuis", Days.today(clock)).with("regle", regle);
        return page.show("governance/rules", view(door.enter(body, me), form, me, page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView say(UUID body, Form form, Visitor me, Page page) {
        var of = door.manage(body, me);
        var rule = rule(form);
        var since = since(form);
        var value = rule == null
                ? ""
                : RuleWords.read(rule, form.value("valeur"), page).orElse("");
        if (rule == null) form.reject("regle", page.t("agora.rules.missing"));
        else if (value.isEmpty()) form.reject("valeur", page.t("agora.rules.wrong." + rule.kind()));
        if (since == null) form.reject("depuis", page.t("agora.day.wrong"));
        var wrong = form.wrong() || rule == null || since == null ? null : rules.wrong(of.id(), rule, value, since);
        if (wrong != null) form.reject("regle", page.t(wrong));
        if (form.wrong() || rule == null || since == null)
            return page.refuse("governance/rules", view(of, form, me, page));
        rules.say(of.id(), rule, value, since, null, me.party());
        return page.redirect(
                of.url() + "/regles#dire", "agora.rules.said", page.t("agora.rule." + rule), page.date(since));
    }

    private static @Nullable Rule rule(Form form) {
        for (var it : Rule.values()) if (it.name().equals(form.value("regle"))) return it;
        return null;
    }

    /** From today on: what held is not rewritten. */
    private @Nullable LocalDate since(Form form) {
        var day = Days.typed(form.value("depuis"));
        return day == null || day.isBefore(Days.today(clock)) || day.getYear() >= 2200 ? null : day;
    }

    private RulesView view(Body body, Form form, Visitor me, Page page) {
        var said = rules.said(body.id());
        var today = Days.today(clock);
        return new RulesView(
                new LinkView(body.url(), body.name()),
                body.url() + "/regles",
                Stream.of(Rule.values())
                        .map(it -> view(body, it, said, today, page))
                        .toList(),
                bodies.mayManage(me, body),
                form,
                OptionView.all(Rule.values(), name -> page.t("agora.rule." + name)),
                values(rule(form), page));
    }

    /** What the rule may say, where that is one of a few words. */
    private static List<OptionView> values(@Nullable Rule rule, Page page) {
        if (rule == null) return List.of();
        var words = rule.kind() == Rule.Kind.YES_NO ? List.of("yes", "no") : rule.words();
        return OptionView.all(words, it -> RuleWords.value(rule, it, page));
    }

    private RulesView.RuleView view(Body body, Rule rule, List<Rules.Saying> all, LocalDate today, Page page) {
        var sayings = all.stream().filter(it -> it.rule() == rule).toList();
        boolean usual = sayings.stream().allMatch(it -> it.since().isAfter(today));
        return new RulesView.RuleView(
                rule.name(),
                page.t("agora.rule." + rule),
                page.has("agora.rule." + rule + ".help") ? page.t("agora.rule." + rule + ".help") : "",
                RuleWords.value(rule, rules.value(body.id(), rule, today), page),
                usual,
                sayings.stream().map(it -> told(body, it, page)).toList());
    }

    private static LinkView told(Body body, Rules.Saying it, Page page) {
        var words = page.t(
                it.decision() == null ? "agora.rules.by" : "agora.rules.decided",
                RuleWords.value(it.rule(), it.value(), page),
                page.date(it.since()),
                it.by());
        return new LinkView(it.decision() == null ? "" : body.url() + "/decision/" + it.decision(), words);
    }
}

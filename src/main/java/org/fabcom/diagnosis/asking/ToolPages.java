package org.fabcom.diagnosis.asking;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.diagnosis.Situation;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Ask;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.diagnosis.answers.Described;
import org.fabcom.diagnosis.answers.Secrets;
import org.fabcom.diagnosis.asking.ToolsView.ProposalView;
import org.fabcom.diagnosis.library.Librarian;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The second step: the tools. Every button sends the whole form; what was sent becomes the short address, so that back,
 * reload and sharing work without anything being stored.
 */
@Controller
public class ToolPages {

    public static final String PATH = "/faire-le-point/outils";

    private static final int USUAL = 12;

    private final Proposals proposals;
    private final Librarian librarian;

    ToolPages(Proposals proposals, Librarian librarian) {
        this.proposals = proposals;
        this.librarian = librarian;
    }

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView tools(HttpServletRequest request, Page page) {
        var sent = request.getParameterMap();
        var answers = Answers.of(sent);
        var clean = answers.withoutSecrets();
        var typed = text(request, "q");
        var picked = text(request, "ajout");
        if (!clean.equals(answers) || Secrets.in(typed) || Secrets.in(picked)) return back(clean, "refus=1", page);
        if (structureWrong(answers)) return page.redirect(answers.at(StructurePages.PATH));
        if (request.getParameter("retirer") != null)
            return page.redirect(answers.minus(place(request, "retirer")).at(PATH) + "#outil");
        var owner = text(request, "tous");
        if (Ask.OWNER.choices().contains(owner))
            return page.redirect(typedToo(answers.allOwned(owner, account(answers)), typed));
        if (!picked.isBlank()) return add(answers, picked, typed.isBlank(), page);
        if (!typed.isBlank()) {
            var exact = proposals.exact(typed);
            if (exact.isPresent()) return add(answers, exact.get().sheet().slug(), false, page);
        } else if (Answers.fromForm(sent)) {
            return page.redirect(answers.at(PATH));
        }
        return show(answers, typed, request, page);
    }

    /** What resembles what is being typed: htmx only saves the detour by the button. */
    @GetMapping(PATH + "/propositions")
    @Access(Access.Level.PUBLIC)
    ModelAndView proposals(@RequestParam(defaultValue = "") String q, Page page) {
        return page.show("diagnosis/proposals", proposals.of(Secrets.in(q) ? "" : q));
    }

    /** A program that is installed has none. */
    private Predicate<Described> account(Answers answers) {
        var known = librarian.recognise(
                answers.tools().stream().map(Described::name).toList());
        return it -> {
            var sheet = known.get(it.name());
            return sheet == null || !sheet.installed();
        };
    }

    private ModelAndView show(Answers answers, String typed, HttpServletRequest request, Page page) {
        var names = answers.tools().stream().map(Described::name).toList();
        var view = new ToolForms(answers, librarian.recognise(names), page)
                .view(
                        proposals.of(typed),
                        forgotten(answers),
                        place(request, "ouvert"),
                        place(request, "ajoute"),
                        trouble(request, answers, page),
                        request.getParameter("touche") == null);
        boolean wrong = view.form().wrong() || !view.trouble().isEmpty();
        return wrong ? page.refuse("diagnosis/tools", view) : page.show("diagnosis/tools", view);
    }

    private static String trouble(HttpServletRequest request, Answers answers, Page page) {
        if (request.getParameter("refus") != null) return page.t("diagnosis.secret");
        if (request.getParameter("plein") != null) return page.t("diagnosis.full", Situation.MOST_TOOLS);
        if (request.getParameter("vide") != null && answers.tools().isEmpty()) return page.t("diagnosis.none");
        return "";
    }

    /** {@code touched}: with a chip, so that no keyboard is to come up. The tool comes last, with the number of people of the structure to begin with; one that is there already is opened. */
    private static ModelAndView add(Answers answers, String name, boolean touched, Page page) {
        if (answers.has(name)) return page.redirect(answers.at(PATH));
        if (answers.tools().size() >= Situation.MOST_TOOLS) return back(answers, "plein=1", page);
        var tool = Described.named(name);
        if (tool.name().isEmpty()) return page.redirect(answers.at(PATH));
        if (!answers.people().isEmpty()) tool = tool.with(Ask.SEATS, answers.people());
        var more = "ajoute=" + answers.tools().size();
        if (!touched) return back(answers.plus(tool), more, page);
        return page.redirect(Answers.with(answers.plus(tool).at(PATH), more + "&touche=1") + "#courants");
    }

    /** Who typed types on: without a fragment, which would keep the field from taking the focus. */
    private static ModelAndView back(Answers answers, String more, Page page) {
        return page.redirect(Answers.with(answers.at(PATH), more));
    }

    /** What was typed and not yet added stays in the field. */
    private static String typedToo(Answers answers, String typed) {
        var address = answers.at(PATH);
        return typed.isBlank()
                ? address
                : Answers.with(address, "q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private static boolean structureWrong(Answers answers) {
        return Checked.of(answers.with(List.of())).wrong().keySet().stream().anyMatch(it -> it.length() == 1);
    }

    private List<ProposalView> forgotten(Answers answers) {
        var names = Forgotten.of(answers);
        var known = librarian.recognise(names);
        var there = librarian
                .recognise(answers.tools().stream().map(Described::name).toList())
                .values();
        return names.stream()
                .filter(known::containsKey)
                .map(it -> Map.entry(it, known.get(it)))
                .filter(it -> !there.contains(it.getValue()))
                .limit(USUAL)
                .map(Map.Entry::getValue)
                .map(it -> new ProposalView(it.slug(), it.name(), ""))
                .toList();
    }

    private static String text(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static int place(HttpServletRequest request, String name) {
        var value = text(request, name);
        return value.matches("[0-9]{1,3}") ? Integer.parseInt(value) : -1;
    }
}

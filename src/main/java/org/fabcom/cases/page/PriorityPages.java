package org.fabcom.cases.page;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.page.PriorityView.ToolView;
import org.fabcom.cases.work.CaseSheet;
import org.fabcom.cases.work.Choice;
import org.fabcom.cases.work.Priorities;
import org.fabcom.cases.work.SheetTool;
import org.fabcom.diagnosis.Priority;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** By what to begin: the board’s order beside the proposed one, with a reason for whatever is brought forward. */
@Controller
record PriorityPages(
        CaseAccess access,
        CaseSheet sheets,
        Priorities priorities,
        CaseScreen screen,
        People people,
        Accompaniment accompaniment) {

    private static final String EARLY = "tenu-vu";
    private static final String PATH = Case.PATH + "/{id}/priorites";
    private static final int LONGEST_REASON = 500;

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView choose(UUID id, Visitor me, Page page) {
        var it = deciding(id, me);
        return page.show("cases/casepriorities", view(it, sheets.tools(it), filled(it), page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView chosen(UUID id, Form form, Visitor me, Page page) {
        var it = deciding(id, me);
        var sheet = sheets.tools(it);
        var heldOn = CaseForms.dayNeeded(form, "tenu", page);
        if (heldOn.isPresent() && heldOn.get().isAfter(accompaniment.today()))
            form.reject("tenu", page.t("cases.case.priority.future"));
        var asked = it.request().day();
        if (heldOn.filter(asked.minusYears(1)::isAfter).isPresent())
            form.reject("tenu", page.t("cases.case.priority.before", page.date(asked)));
        var note = CaseForms.words(form, "note", page);
        var choices = choices(form, sheet, page);
        if (!form.wrong() && heldOn.filter(asked::isAfter).isPresent()) early(form, heldOn.get(), asked, page);
        if (form.wrong() || heldOn.isEmpty()) return page.refuse("cases/casepriorities", view(it, sheet, form, page));
        var done = priorities.choose(it.id(), CaseForms.version(form), heldOn.get(), note, choices, me.party());
        return screen.answer(done, it, "cases.case.done.prioritised", page);
    }

    /** A board may have met before help was asked for: asked once, sent again it is meant. */
    private static void early(Form form, LocalDate heldOn, LocalDate asked, Page page) {
        if (form.has(EARLY, heldOn.toString())) return;
        form.with(EARLY, heldOn).ask("tenu", page.t("cases.case.priority.early", page.date(asked)));
    }

    /** Each tool has a field for its rank, no two have the same; an empty one is left out. */
    private static List<Choice> choices(Form form, List<SheetTool> sheet, Page page) {
        record Wanted(SheetTool tool, int rank) {}
        var wanted = new ArrayList<Wanted>();
        for (var tool : sheet)
            CaseForms.whole(form, "rang-" + tool.proposed(), 100, page)
                    .filter(rank -> rank > 0)
                    .ifPresent(rank -> wanted.add(new Wanted(tool, rank)));
        if (wanted.isEmpty() && !form.wrong()) form.reject("rang-1", page.t("cases.case.refused.NO_PRIORITY"));
        var ranks = new HashMap<Integer, SheetTool>();
        for (var it : wanted) {
            var first = ranks.putIfAbsent(it.rank(), it.tool());
            if (first != null)
                form.reject(
                        "rang-" + it.tool().proposed(),
                        page.t(
                                "cases.case.priority.same",
                                it.rank(),
                                first.name(),
                                it.tool().name()));
        }
        wanted.sort(Comparator.comparingInt(Wanted::rank)
                .thenComparingInt(it -> it.tool().proposed()));
        var choices = Priorities.choices(
                wanted.stream().map(it -> it.tool().name()).toList(),
                wanted.stream()
                        .map(it -> CaseForms.atMost(form, "raison-" + it.tool().proposed(), LONGEST_REASON, page))
                        .toList(),
                sheet);
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).broughtForward() && choices.get(i).reason().isBlank())
                form.reject(
                        "raison-" + wanted.get(i).tool().proposed(),
                        page.t(
                                "cases.case.priority.reason.missing",
                                choices.get(i).tool()));
        }
        return choices;
    }

    private Case deciding(UUID id, Visitor me) {
        var it = access.readable(id, me);
        if (!CaseAccess.prioritises(me, it)) throw Problem.forbidden();
        return it;
    }

    private Form filled(Case it) {
        var form = Form.empty().with("tenu", accompaniment.today());
        var sheet = sheets.tools(it);
        var held = priorities.current(it.id());
        for (var tool : sheet) {
            var choice = held.flatMap(one -> one.choices().stream()
                    .filter(c -> c.tool().equals(tool.name()))
                    .findFirst());
            if (held.isEmpty()) form.with("rang-" + tool.proposed(), tool.proposed());
            choice.ifPresent(
                    c -> form.with("rang-" + tool.proposed(), c.rank()).with("raison-" + tool.proposed(), c.reason()));
        }
        return form;
    }

    private PriorityView view(Case it, List<SheetTool> sheet, Form form, Page page) {
        return new PriorityView(
                it,
                people.name(it.organisation()).orElse(""),
                sheet.stream()
                        .map(tool -> new ToolView(
                                tool.proposed(),
                                tool.name(),
                                page.t("diagnosis.priority." + tool.urgency()),
                                parts(tool.priority(), page)))
                        .toList(),
                priorities.of(it.id()),
                form);
    }

    private static String parts(Priority it, Page page) {
        return page.t(
                "diagnosis.priority.text",
                it.risk(),
                part(it.pain(), page),
                part(it.cost(), page),
                it.reversibility(),
                part(it.effort(), page),
                it.score());
    }

    private static String part(@Nullable Integer part, Page page) {
        return part == null ? page.t("web.unknown") : part.toString();
    }
}

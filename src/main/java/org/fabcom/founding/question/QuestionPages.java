package org.fabcom.founding.question;

import module java.base;
import org.fabcom.founding.bank.LegalForm;
import org.fabcom.founding.bank.TableColumn;
import org.fabcom.founding.deliberation.Deciding;
import org.fabcom.founding.deliberation.Deliberation;
import org.fabcom.founding.deliberation.FoundingDecision.How;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A question is read, opened, decided or opened again; its table gets lines. */
@Controller
record QuestionPages(QuestionDesk desk, Deliberation deliberation, Deciding deciding, Clock clock) {

    private static final int REASON = 500;

    /** How long one may write alone; whatever else is typed means until all have written. */
    private static final Map<String, Duration> DELAYS = Map.of(
            "10m", Duration.ofMinutes(10),
            "1j", Duration.ofDays(1),
            "3j", Duration.ofDays(3),
            "7j", Duration.ofDays(7));

    @GetMapping(QuestionDesk.PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID path, String code, Visitor me, Page page) {
        return desk.show(desk.at(path, code, me), code, page);
    }

    @PostMapping(QuestionDesk.PATH + "/ouvrir")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView open(UUID path, String code, Form form, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        var delay = DELAYS.get(form.value("delai"));
        var until = delay == null ? null : clock.instant().plus(delay);
        return desk.done(at, code, deliberation.open(at, code, until), "founding.opened", "", page);
    }

    @PostMapping(QuestionDesk.PATH + "/decider")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView decide(UUID path, String code, Form form, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        var how = one(How.class, form.value("maniere"));
        if (how == null || !form.value("version").matches("[0-9]{1,9}")) throw Problem.badRequest();
        var legal = one(LegalForm.class, form.value("forme"));
        var refusal = deciding.decide(
                at, code, Integer.parseInt(form.value("version")), how, legal == null ? LegalForm.UNKNOWN : legal);
        return desk.done(at, code, refusal, "founding.decided.done", "", page);
    }

    @PostMapping(QuestionDesk.PATH + "/rouvrir")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView reopen(UUID path, String code, Form form, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        var reason = QuestionDesk.text(form, "rouvrir", REASON, page);
        if (form.wrong()) return desk.refuse(at, code, form, page);
        return desk.done(at, code, deciding.reopen(at, code, reason), "founding.reopened.done", "", page);
    }

    @PostMapping(QuestionDesk.PATH + "/reexaminee")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView reExamined(UUID path, String code, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        return desk.done(at, code, deciding.reExamined(at, code), "founding.reexamined.done", "", page);
    }

    @PostMapping(QuestionDesk.PATH + "/lignes")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView addRow(UUID path, String code, Form form, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        var columns = desk.asked(at, code).question().columns();
        if (columns.isEmpty()) throw Problem.notFound();
        var cells = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            var field = "colonne" + i;
            var cell = columns.get(i).kept(QuestionDesk.line(form, field, TableColumn.LONGEST, page));
            if (!columns.get(i).takes(cell) || i == 0 && cell.isEmpty())
                form.reject(field, page.t("founding.cell.wrong"));
            cells.add(cell);
        }
        if (form.wrong()) return desk.refuse(at, code, form, page);
        return desk.done(at, code, deciding.addRow(at, code, cells), "founding.row.added", "#tableau", page);
    }

    @PostMapping(QuestionDesk.PATH + "/lignes/{row}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView removeRow(UUID path, String code, UUID row, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        return desk.done(at, code, deciding.removeRow(at, code, row), "founding.row.removed", "#tableau", page);
    }

    static <E extends Enum<E>> @Nullable E one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}

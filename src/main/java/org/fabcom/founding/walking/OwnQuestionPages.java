package org.fabcom.founding.walking;

import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.text;

import module java.base;
import org.fabcom.founding.bank.OutlineLine;
import org.fabcom.founding.path.AskedQuestion;
import org.fabcom.founding.path.AskedQuestions;
import org.fabcom.founding.path.FoundingPath;
import org.fabcom.founding.path.FoundingPaths;
import org.fabcom.founding.path.OwnQuestions;
import org.fabcom.founding.path.OwnQuestions.Said;
import org.fabcom.founding.path.PathGate;
import org.fabcom.founding.path.Standing;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.PlainFormView;
import org.fabcom.web.field.PlainFormView.Choice;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A group adds a question that the bank does not know: its words, what is settled before, where it stands in the document. */
@Controller
record OwnQuestionPages(PathGate gate, FoundingPaths paths, AskedQuestions questions, OwnQuestions own) {

    private static final String PATH = FoundingPath.PATH + "{path}/ajouter";

    private static final Field<Said, String> TITLE = Field.of(
                    "titre", "own_title", "founding.own.title", line(2, OwnQuestions.LONGEST_TITLE), Said::title)
            .required("founding.own.title.missing");
    private static final Field<Said, String> HELP =
            Field.of("aide", "own_help", "founding.own.help", text(OwnQuestions.LONGEST_HELP), Said::help);

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID path, Visitor me, Page page) {
        var form = Form.empty().with("partie", OutlineLine.Part.CHARTER);
        return page.show("web/plainform", view(gate.founder(path, me), form, page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(UUID path, Form form, Visitor me, Page page) {
        var at = gate.founder(path, me);
        var title = TITLE.read(form, page::t);
        var help = HELP.read(form, page::t);
        var chosen = form.all("avant");
        var needs = questions.of(path).stream()
                .map(AskedQuestion::code)
                .filter(chosen::contains)
                .toList();
        var chapter = Arrays.stream(OutlineLine.Part.values())
                .filter(it -> it.name().equals(form.value("partie")))
                .findFirst();
        if (chapter.isEmpty()) form.reject("partie", page.t("founding.own.chapter.missing"));
        if (form.wrong()) return page.refuse("web/plainform", view(at, form, page));
        var code = own.add(path, new Said(title, help, needs, chapter.orElseThrow()));
        if (code.isEmpty()) {
            form.reject("titre", page.t("founding.own.most", OwnQuestions.MOST));
            return page.refuse("web/plainform", view(at, form, page));
        }
        paths.touch(path);
        return page.redirect(at.path().url() + "/questions/" + code.get(), "founding.own.added");
    }

    /** As long as nobody wrote anything on it. */
    @PostMapping(FoundingPath.PATH + "{path}/questions/{code}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView takeBack(UUID path, String code, Visitor me, Page page) {
        var at = gate.founder(path, me);
        if (!own.takeBack(path, code))
            return page.redirectWithCare(at.path().url() + "/questions/" + code, "founding.own.written");
        paths.touch(path);
        return page.redirect(at.path().url(), "founding.own.gone");
    }

    private PlainFormView view(Standing at, Form form, Page page) {
        return new PlainFormView(
                page.t("founding.own.add"),
                new LinkView(at.path().url(), at.path().name()),
                form,
                List.of(TITLE, HELP),
                List.of(
                        new Choice(
                                "partie",
                                page.t("founding.own.chapter"),
                                OptionView.all(OutlineLine.Part.values(), it -> page.t("founding.own.chapter." + it)),
                                true),
                        new Choice(
                                "avant",
                                page.t("founding.own.needs"),
                                OptionView.all(
                                        questions.of(at.path().id()),
                                        it -> it.code(),
                                        it -> it.code() + ". "
                                                + it.question().brief().in(page.lang())),
                                false)),
                at.path().url() + "/ajouter",
                page.t("founding.own.add.do"));
    }
}

package org.fabcom.founding.document;

import module java.base;
import org.fabcom.founding.bank.LegalForm;
import org.fabcom.founding.path.AskedQuestion;
import org.fabcom.founding.path.AskedQuestion.State;
import org.fabcom.founding.path.AskedQuestions;
import org.fabcom.founding.path.FoundingPath;
import org.fabcom.founding.path.PathGate;
import org.fabcom.founding.path.Standing;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.print.Pdf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The founding document: on a page, on paper, as a text to go on with. */
@Controller
record DocumentPages(PathGate gate, Drafting drafting, AskedQuestions questions, Bodies bodies, Pdf pdf) {

    private static final String PATH = FoundingPath.PATH + "{path}/document";
    private static final String NAME = "document-fondateur";

    /** {@code forme}: with which titles, as long as the legal form is not decided. */
    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID path, @RequestParam(defaultValue = "") String forme, Visitor me, Page page) {
        return page.show("founding/document", view(gate.founder(path, me), forme, me, page));
    }

    private DocumentView view(Standing at, String forme, Visitor me, Page page) {
        var form = form(at, forme);
        var document = drafting.of(at, form, page);
        var next = next(questions.of(at.path().id()));
        return new DocumentView(
                at.path().url(),
                at.path().name(),
                document,
                next == null ? null : new LinkView(next.url(), page.t("founding.document.goto", next.code())),
                next == null
                        ? ""
                        : page.t(
                                "founding.document.lacks",
                                next.question().title().in(page.lang())),
                form == at.path().form() ? "" : "?forme=" + form,
                at.path().form() == LegalForm.UNKNOWN
                        ? OptionView.all(LegalForm.values(), it -> page.t("founding.form." + it))
                        : List.of(),
                form.name(),
                register(at.path(), page),
                untake(at.path(), me));
    }

    private String untake(FoundingPath path, Visitor me) {
        var id = path.body();
        boolean keeps = id != null
                && bodies.find(id).filter(it -> bodies.mayManage(me, it)).isPresent();
        return keeps ? path.url() + "/registre/delier" : "";
    }

    private static LinkView register(FoundingPath path, Page page) {
        var body = path.body();
        return body == null
                ? new LinkView(path.url() + "/registre", page.t("founding.register.title"))
                : new LinkView("/agora/" + body + "/decisions", page.t("founding.register.once"));
    }

    private static @Nullable AskedQuestion next(List<AskedQuestion> all) {
        return all.stream()
                .filter(it -> it.state().written())
                .findFirst()
                .or(() -> all.stream().filter(it -> it.state() == State.COMING).findFirst())
                .orElse(null);
    }

    private static LegalForm form(Standing at, String asked) {
        if (at.path().form() != LegalForm.UNKNOWN) return at.path().form();
        return Arrays.stream(LegalForm.values())
                .filter(it -> it.name().equals(asked))
                .findFirst()
                .orElse(LegalForm.UNKNOWN);
    }

    @GetMapping(PATH + ".pdf")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> paper(UUID path, @RequestParam(defaultValue = "") String forme, Visitor me, Page page) {
        var at = gate.founder(path, me);
        return pdf.answer(NAME + ".pdf", "founding/paper", view(at, forme, me, page), page);
    }

    @GetMapping(PATH + ".odt")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> text(UUID path, @RequestParam(defaultValue = "") String forme, Visitor me, Page page) {
        var at = gate.founder(path, me);
        return file(OpenDocumentText.TYPE, "odt", OpenDocumentText.of(drafting.of(at, form(at, forme), page), page));
    }

    @GetMapping(PATH + ".md")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> markdown(UUID path, @RequestParam(defaultValue = "") String forme, Visitor me, Page page) {
        var at = gate.founder(path, me);
        return file(
                "text/markdown;charset=UTF-8",
                "md",
                MarkdownText.of(drafting.of(at, form(at, forme), page), page).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String type, String end, byte[] bytes) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Cache-Control", "private, no-store")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(NAME + "." + end)
                                .build()
                                .toString())
                .body(bytes);
    }
}

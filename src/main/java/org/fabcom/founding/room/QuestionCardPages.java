package org.fabcom.founding.room;

import module java.base;
import org.fabcom.founding.bank.FoundingQuestion;
import org.fabcom.founding.path.AskedQuestion;
import org.fabcom.founding.path.AskedQuestions;
import org.fabcom.founding.path.FoundingPath;
import org.fabcom.founding.path.PathGate;
import org.fabcom.founding.room.CardsView.CardView;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.print.Qr;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cards that lie on the floor: each question on a sheet of A3, with a code that opens its page on a phone. */
@Controller
record QuestionCardPages(PathGate gate, AskedQuestions questions, Pdf pdf) {

    /** {@code question}: only this one; left out: all. */
    @GetMapping(FoundingPath.PATH + "{path}/cartes.pdf")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> cards(UUID path, @RequestParam(defaultValue = "") String question, Visitor me, Page page) {
        var at = gate.founder(path, me);
        var all = questions.of(path);
        var cards = all.stream()
                .filter(it -> it.code().equals(question)
                        || all.stream().noneMatch(one -> one.code().equals(question)))
                .map(AskedQuestion::question)
                .map(it -> card(it, at.path(), page))
                .toList();
        return pdf.answer(
                "cartes.pdf",
                "founding/cardspaper",
                new CardsView(page.t("founding.cards.title", at.path().name()), cards),
                page);
    }

    private static CardView card(FoundingQuestion it, FoundingPath path, Page page) {
        var address = page.absolute(path.url() + "/questions/" + it.code());
        return new CardView(
                page.t("founding.number", it.code()),
                it.title().in(page.lang()),
                it.help().in(page.lang()),
                it.offered().stream().map(one -> one.in(page.lang())).toList(),
                Qr.of(address).png(),
                address);
    }
}

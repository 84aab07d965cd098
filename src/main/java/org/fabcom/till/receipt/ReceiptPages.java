package org.fabcom.till.receipt;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Email;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.till.TillDesk;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Receipts, for whoever holds their address, and for whoever prints them at the till. */
@Controller
record ReceiptPages(Receipts receipts, ReceiptLinks links, TillDesk desk, Outbox outbox, Pdf pdf) {

    private static final String RECEIPT = ReceiptLinks.BASE + "/{till}/{number}/{seal}";
    private static final String SALE = TillDesk.HOME + "/{till}/ventes/{number}";

    @GetMapping(RECEIPT)
    @Access(Access.Level.PUBLIC)
    ModelAndView receipt(UUID till, long number, String seal, Page page) {
        return page.show("till/receipt", view(till, number, seal, page));
    }

    @GetMapping(RECEIPT + ".pdf")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> paper(UUID till, long number, String seal, Page page) {
        return pdf.answer("ticket-" + number + ".pdf", "till/receiptpaper", view(till, number, seal, page), page);
    }

    private ReceiptView view(UUID till, long number, String seal, Page page) {
        if (!links.holds(till, number, seal)) throw Problem.notFound();
        return receipts.view(receipts.find(till, number), 1, page);
    }

    /** Printed at the till: the journal says so, and from the second time on the receipt as well. */
    @PostMapping(SALE + "/ticket")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> print(UUID till, long number, Visitor me, Page page) {
        desk.at(me, till, Duty.TILL);
        var sale = receipts.find(till, number);
        int copy = receipts.printed(till, number, me.party());
        return pdf.answer("ticket-" + number + ".pdf", "till/receiptpaper", receipts.view(sale, copy, page), page);
    }

    /** The address is used once and kept nowhere else than in the letter. */
    @PostMapping(SALE + "/courriel")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView mail(UUID till, long number, Visitor me, Form form, Page page) {
        desk.at(me, till, Duty.TILL);
        var sale = receipts.find(till, number);
        var to = Email.read(form.value("courriel"));
        if (to.isEmpty())
            return page.redirectWithCare(TillDesk.HOME + "/" + till + "/ventes/" + number, "till.mail.wrong");
        var view = receipts.view(sale, 1, page);
        outbox.put(Letter.answering(
                to.get().text(),
                "",
                page.lang(),
                "till.mail.receipt",
                page.absolute(view.path()),
                view.seller(),
                view.title(),
                view.total()));
        return page.redirect(TillDesk.HOME + "/" + till + "/ventes/" + number, "till.mail.sent");
    }
}

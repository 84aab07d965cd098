package org.fabcom.accounting.witness;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.journal.Heads;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The witness to take along, and the choice to have it by letter. */
@Controller
record WitnessPages(Heads heads, WitnessReaders readers) {

    static final String PATH = "/temoin";

    private static final int SHOWN = 16;

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(Visitor me, Page page) {
        if (!readers.may(me)) {
            var structures = readers.without(me);
            if (structures.isEmpty()) throw Problem.notFound();
            return page.show("accounting/witnessnone", new WitnessNoneView(structures));
        }
        var lines = heads.witness().heads().stream()
                .map(it -> new WitnessView.Line(
                        name(it.chain(), page), it.length(), it.hash().substring(0, SHOWN) + "…"))
                .toList();
        return page.show("accounting/witness", new WitnessView(lines, readers.asked(me.party())));
    }

    @GetMapping(PATH + "/fichier")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> file(Visitor me, Page page) {
        require(me);
        var witness = heads.witness();
        var at = witness.at();
        var name = "temoin-" + (at == null ? LocalDate.EPOCH : at).toString().replace(":", "") + ".txt";
        return ResponseEntity.ok()
                .header("Content-Type", "text/plain; charset=UTF-8")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("Cache-Control", "no-store")
                .body(witness.text(page.t("ledger.witness.about")).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(PATH + "/courrier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView ask(Visitor me, Page page) {
        require(me);
        readers.ask(me.party());
        return page.redirect(PATH, "ledger.witness.asked");
    }

    /** Whoever may no longer see it may still stop it. */
    @PostMapping(PATH + "/courrier/arret")
    @Access(value = Access.Level.SIGNED_IN, ends = true)
    ModelAndView stop(Visitor me, Page page) {
        readers.stop(me.party());
        return page.redirect(readers.may(me) ? PATH : "/moi", "ledger.witness.stopped");
    }

    /** As people call it; a register of later bears its own name until it has one. */
    private static String name(String chain, Page page) {
        var key = "ledger.witness.chain." + chain;
        return page.has(key) ? page.t(key) : chain;
    }

    /** There is nothing here for others. */
    private void require(Visitor me) {
        if (!readers.may(me)) throw Problem.notFound();
    }
}

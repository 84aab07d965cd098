package org.fabcom.flows.declaring;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.declaring.Declarations.Step;
import org.fabcom.flows.declaring.Declarations.Taken;
import org.fabcom.flows.declaring.Declarations.Taking;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The declaration of a quarter to Ecomaison: figures to copy into its account, proofs, and what became of it. */
@Controller
record DeclarationPages(
        Gate gate,
        Declarations declarations,
        EcomaisonMapping mappings,
        ProofFiles proofs,
        Kinds kinds,
        DeclarationScreen screen,
        TransactionTemplate transaction) {

    private static final String PATH = "/pesee/declarations/{organisation}";
    private static final int LONGEST = 300;

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView declaration(UUID organisation, Address address, Visitor me, Page page) {
        var sites = gate.sites(organisation, me, Duty.REPORTS);
        return page.show(
                "flows/declaration",
                screen.view(organisation, screen.quarter(address.value("trimestre")), sites, Form.empty(), page));
    }

    /** A new version, from the first day of a quarter on; what was submitted keeps the one it had. */
    @PostMapping(PATH + "/correspondance")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView map(UUID organisation, Form form, Visitor me, Page page) {
        gate.sites(organisation, me, Duty.REPORTS);
        gate.everywhere(organisation, me, Duty.REPORTS);
        var owner = new PartyId(organisation);
        var quarter = screen.quarter(form.value("trimestre"));
        mappings.add(owner, quarter.first(), kinds.all(owner), form, me.party());
        return page.redirect(DeclarationScreen.at(organisation, quarter), "flows.declaring.mapped");
    }

    @PostMapping(PATH + "/etape")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView step(UUID organisation, Form form, Visitor me, Page page) {
        var sites = gate.sites(organisation, me, Duty.REPORTS);
        gate.everywhere(organisation, me, Duty.REPORTS);
        var owner = new PartyId(organisation);
        var quarter = screen.quarter(form.value("trimestre"));
        var step = Stream.of(Step.values())
                .filter(it -> it.name().equals(form.value("etape")))
                .findFirst()
                .orElseThrow(Problem::badRequest);
        var words = form.line("mots", page);
        if (words.isEmpty() && step != Step.SUBMITTED) form.reject("mots", page.t("flows.declaring.words.missing"));
        if (words.length() > LONGEST) form.reject("mots", page.t("web.field.long", LONGEST));
        var cents = FollowUpPages.cents(form.value("montant"));
        if (step.money() && cents.orElse(0) == 0) form.reject("montant", page.t("flows.declaring.amount.wrong"));
        if (!screen.steps(quarter, declarations.steps(owner, quarter)).contains(step)) throw Problem.conflict();
        if (form.wrong())
            return page.refuse("flows/declaration", screen.view(organisation, quarter, sites, form, page));
        var said = new Taking(step, words, null, null, null, step.money() ? (Long) cents.getAsLong() : null);
        transaction.executeWithoutResult(
                status -> take(owner, quarter, said, form.value("vues"), DeclarationScreen.ids(sites), me.party()));
        return page.redirect(DeclarationScreen.at(organisation, quarter), "flows.declaring.step.done");
    }

    /** @param seen how many steps the page showed: with another one since, it is not about what it seems to be */
    private void take(PartyId owner, Quarter quarter, Taking said, String seen, List<UUID> sites, PartyId by) {
        declarations.alone(owner, quarter);
        var taken = declarations.steps(owner, quarter);
        if (!seen.isEmpty() && !seen.equals(String.valueOf(taken.size()))) throw Problem.conflict();
        if (!screen.steps(quarter, taken).contains(said.step())) throw Problem.conflict();
        var taking = said.step() == Step.SUBMITTED ? submission(owner, quarter, said.words(), taken, sites) : said;
        declarations.take(owner, quarter, taking, by);
    }

    private Taking submission(PartyId owner, Quarter quarter, String words, List<Taken> taken, List<UUID> sites) {
        var mapping = mappings.on(owner, quarter.last()).orElseThrow(Problem::conflict);
        var figures = declarations.figures(sites, quarter, mapping);
        return new Taking(Step.SUBMITTED, words, figures, mapping, proofs.frozen(taken), null);
    }
}

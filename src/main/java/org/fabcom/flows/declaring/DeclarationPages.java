package org.fabcom.flows.declaring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.Site;
import org.fabcom.flows.declaring.DeclarationView.KindView;
import org.fabcom.flows.declaring.DeclarationView.RowView;
import org.fabcom.flows.declaring.DeclarationView.TableView;
import org.fabcom.flows.declaring.Declarations.Figures;
import org.fabcom.flows.declaring.Declarations.Mapping;
import org.fabcom.flows.declaring.Declarations.Step;
import org.fabcom.flows.declaring.Declarations.Taken;
import org.fabcom.flows.mass.Grams;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The declaration of a quarter to Ecomaison: figures to copy into its account, proofs, and what became of it. */
@Controller
final class DeclarationPages {

    private static final String PATH = "/pesee/declarations/{organisation}";
    private static final int SHOWN = 6;
    private static final int LONGEST = 300;

    private final Gate gate;
    private final Declarations declarations;
    private final Kinds kinds;
    private final Clock clock;

    DeclarationPages(Gate gate, Declarations declarations, Kinds kinds, Clock clock) {
        this.gate = gate;
        this.declarations = declarations;
        this.kinds = kinds;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView declaration(@PathVariable UUID organisation, Address address, Visitor me, Page page) {
        var sites = gate.sites(organisation, me, Duty.REPORTS);
        return page.show(
                "flows/declaration",
                view(organisation, quarter(address.value("trimestre")), sites, Form.empty(), page));
    }

    /** A new version, from the first day of a quarter on; what was submitted keeps the one it had. */
    @PostMapping(PATH + "/correspondance")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView map(@PathVariable UUID organisation, Form form, Visitor me, Page page) {
        gate.sites(organisation, me, Duty.REPORTS);
        gate.everywhere(organisation, me, Duty.REPORTS);
        var owner = new PartyId(organisation);
        var chosen = new HashMap<UUID, Category>();
        for (var kind : kinds.all(owner))
            Stream.of(Category.values())
                    .filter(it -> it.name().equals(form.value("objet-" + kind.id())))
                    .forEach(it -> chosen.put(kind.id(), it));
        var quarter = quarter(form.value("trimestre"));
        declarations.map(owner, quarter.first(), chosen, me.party());
        return page.redirect(at(organisation, quarter), "flows.declaring.mapped");
    }

    @PostMapping(PATH + "/etape")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView step(@PathVariable UUID organisation, Form form, Visitor me, Page page) {
        var sites = gate.sites(organisation, me, Duty.REPORTS);
        gate.everywhere(organisation, me, Duty.REPORTS);
        var owner = new PartyId(organisation);
        var quarter = quarter(form.value("trimestre"));
        var step = Stream.of(Step.values())
                .filter(it -> it.name().equals(form.value("etape")))
                .findFirst()
                .orElseThrow(Problem::badRequest);
        var words = form.line("mots", page);
        if (words.isEmpty() && step != Step.SUBMITTED) form.reject("mots", page.t("flows.declaring.words.missing"));
        if (words.length() > LONGEST) form.reject("mots", page.t("web.field.long", LONGEST));
        if (!steps(quarter, declarations.steps(owner, quarter)).contains(step)) throw Problem.conflict();
        var mapping = declarations.mapping(owner, quarter.last()).orElse(null);
        if (step == Step.SUBMITTED && mapping == null) throw Problem.conflict();
        if (form.wrong()) return page.refuse(422, "flows/declaration", view(organisation, quarter, sites, form, page));
        var figures =
                step == Step.SUBMITTED && mapping != null ? declarations.figures(ids(sites), quarter, mapping) : null;
        declarations.take(owner, quarter, step, words, figures, figures == null ? null : mapping, me.party());
        return page.redirect(at(organisation, quarter), "flows.declaring.step.done");
    }

    /** Submitted once it is open, and again after it came back; then accepted or returned. Proofs are added any time. */
    private List<Step> steps(Quarter quarter, List<Taken> taken) {
        var last = taken.stream()
                .map(Taken::step)
                .filter(it -> it != Step.PROOF)
                .reduce((one, next) -> next)
                .orElse(Step.RETURNED);
        var steps = new ArrayList<>(List.of(Step.PROOF));
        if (last == Step.SUBMITTED) steps.addAll(List.of(Step.ACCEPTED, Step.RETURNED));
        if (last == Step.RETURNED && !Days.today(clock).isBefore(quarter.opens())) steps.add(Step.SUBMITTED);
        return steps;
    }

    private static String at(UUID organisation, Quarter quarter) {
        return "/pesee/declarations/" + organisation + "?trimestre=" + quarter;
    }

    private static List<UUID> ids(List<Site> sites) {
        return sites.stream().map(Site::id).toList();
    }

    private Quarter quarter(String typed) {
        try {
            if (!typed.isEmpty()) return Quarter.of(LocalDate.parse(typed));
        } catch (DateTimeParseException none) {
            throw Problem.badRequest();
        }
        return Quarter.of(Days.today(clock)).before();
    }

    private DeclarationView view(UUID organisation, Quarter quarter, List<Site> sites, Form form, Page page) {
        var owner = new PartyId(organisation);
        var mapping = declarations.mapping(owner, quarter.last()).orElse(null);
        var figures =
                mapping == null ? Map.<Category, Figures>of() : declarations.figures(ids(sites), quarter, mapping);
        var taken = declarations.steps(owner, quarter);
        var steps = steps(quarter, taken);
        var latest = Quarter.of(Days.today(clock));
        return new DeclarationView(
                "/pesee/declarations/" + organisation,
                "/pesee",
                title(quarter, page),
                form.with("trimestre", quarter),
                Stream.iterate(latest, Quarter::before)
                        .limit(SHOWN)
                        .map(it -> new LinkView(at(organisation, it), title(it, page)))
                        .toList(),
                mapping == null
                        ? page.t("flows.declaring.mapping.none")
                        : page.t("flows.declaring.mapping", mapping.version(), page.date(mapping.from())),
                Stream.of(Category.Stream.values())
                        .map(it -> table(it, figures, page))
                        .filter(it -> !it.rows().isEmpty())
                        .toList(),
                taken.stream()
                        .map(it -> page.t("flows.declaring.taken." + it.step(), page.dateTime(it.at()), it.words()))
                        .toList(),
                steps.stream()
                        .filter(it -> mapping != null || it != Step.SUBMITTED)
                        .map(it -> OptionView.of(it.name(), page.t("flows.declaring.step." + it)))
                        .toList(),
                page.t("flows.declaring.opens", page.date(quarter.opens())),
                page.t("flows.declaring.do"),
                kinds(owner, mapping),
                Stream.of(Category.values())
                        .map(it -> OptionView.of(it.name(), page.t("flows.category." + it)))
                        .toList());
    }

    private List<KindView> kinds(PartyId owner, @Nullable Mapping mapping) {
        return kinds.all(owner).stream()
                .map(it -> new KindView(it.id().toString(), it.officialName(), category(mapping, it.id())))
                .toList();
    }

    private static String category(@Nullable Mapping mapping, UUID kind) {
        var category = mapping == null ? null : mapping.kinds().get(kind);
        return category == null ? "" : category.name();
    }

    private static TableView table(Category.Stream stream, Map<Category, Figures> figures, Page page) {
        var rows = figures.entrySet().stream()
                .filter(it -> it.getKey().stream == stream)
                .map(it -> new RowView(page.t("flows.category." + it.getKey()), cells(it.getValue(), page)))
                .toList();
        return new TableView(page.t("flows.declaring.stream." + stream), rows);
    }

    private static List<String> cells(Figures it, Page page) {
        return Stream.concat(
                        IntStream.range(0, 4).mapToObj(channel -> it.in()[channel]),
                        Stream.of(it.reused(), it.estimated()))
                .map(grams -> Grams.tonnes(grams, page))
                .toList();
    }

    private static String title(Quarter it, Page page) {
        return page.t("flows.declaring.quarter", it.number(), it.first().getYear() + "");
    }
}

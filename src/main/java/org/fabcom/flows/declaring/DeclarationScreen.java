package org.fabcom.flows.declaring;

import module java.base;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.Site;
import org.fabcom.flows.declaring.DeclarationView.KindView;
import org.fabcom.flows.declaring.DeclarationView.RowView;
import org.fabcom.flows.declaring.DeclarationView.TableView;
import org.fabcom.flows.declaring.Declarations.Figures;
import org.fabcom.flows.declaring.Declarations.Step;
import org.fabcom.flows.declaring.Declarations.Taken;
import org.fabcom.flows.declaring.KindMapping.Version;
import org.fabcom.flows.mass.Grams;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a declaration shows: figures that open to their weighings, what was done, proofs, what it should bring. */
@Component
record DeclarationScreen(
        Declarations declarations,
        EcomaisonMapping mappings,
        ProofFiles proofs,
        Support support,
        Kinds kinds,
        Clock clock) {

    private static final String HOME = "/pesee/declarations/";
    private static final int SHOWN = 6;

    static String at(UUID organisation, Quarter quarter) {
        return HOME + organisation + "?trimestre=" + quarter;
    }

    Quarter quarter(String typed) {
        if (typed.isEmpty()) return Quarter.of(Days.today(clock)).before();
        var day = Days.typed(typed);
        if (day == null) throw Problem.badRequest();
        return Quarter.of(day);
    }

    /**
     * Submitted once it is open, and again after it came back or was opened again; then accepted or returned; what was accepted is
     * invoiced and paid, in parts if need be. ProofFiles are added any time.
     */
    List<Step> steps(Quarter quarter, List<Taken> taken) {
        var last = taken.stream()
                .map(Taken::step)
                .filter(it -> it != Step.PROOF)
                .reduce((one, next) -> next)
                .orElse(Step.RETURNED);
        var steps = new ArrayList<>(List.of(Step.PROOF));
        switch (last) {
            case SUBMITTED -> steps.addAll(List.of(Step.ACCEPTED, Step.RETURNED));
            case ACCEPTED -> steps.addAll(List.of(Step.INVOICED, Step.REOPENED));
            case INVOICED, PAID -> steps.addAll(List.of(Step.PAID, Step.INVOICED, Step.REOPENED));
            case RETURNED, REOPENED, PROOF -> {
                if (!Days.today(clock).isBefore(quarter.opens())) steps.add(Step.SUBMITTED);
            }
        }
        return steps;
    }

    static List<UUID> ids(List<Site> sites) {
        return sites.stream().map(Site::id).toList();
    }

    DeclarationView view(UUID organisation, Quarter quarter, List<Site> sites, Form form, Page page) {
        var owner = new PartyId(organisation);
        var mapping = mappings.on(owner, quarter.last()).orElse(null);
        var figures = mapping == null
                ? Map.<EcomaisonCategory, Figures>of()
                : declarations.figures(ids(sites), quarter, mapping);
        var taken = declarations.steps(owner, quarter);
        var steps = steps(quarter, taken);
        var latest = Quarter.of(Days.today(clock));
        return new DeclarationView(
                HOME + organisation,
                "/pesee",
                title(quarter, page),
                form.with("trimestre", quarter),
                Stream.iterate(latest, Quarter::before)
                        .limit(SHOWN)
                        .map(it -> OptionView.of(it.toString(), title(it, page)))
                        .toList(),
                mapping == null
                        ? page.t("flows.declaring.mapping.none")
                        : page.t("flows.declaring.mapping", mapping.version(), page.date(mapping.from())),
                Stream.of(EcomaisonCategory.Stream.values())
                        .map(it -> table(it, figures, register(organisation, quarter, mapping), page))
                        .filter(it -> !it.rows().isEmpty())
                        .toList(),
                taken.stream().map(it -> words(it, page)).toList(),
                moved(taken, figures) ? page.t("flows.declaring.moved") : "",
                steps.stream()
                        .filter(it -> mapping != null || it != Step.SUBMITTED)
                        .map(it -> OptionView.of(it.name(), page.t("flows.declaring.step." + it)))
                        .toList(),
                page.t("flows.declaring.opens", page.date(quarter.opens())),
                page.t("flows.declaring.do"),
                support(owner, quarter, taken, steps, figures, page),
                kinds(owner, mapping),
                OptionView.all(EcomaisonCategory.values(), it -> page.t("flows.category." + it)));
    }

    /** Where the weighings of a category are: {@code categorie} is added to it. */
    private static @Nullable Address register(
            UUID organisation, Quarter quarter, @Nullable Version<EcomaisonCategory> mapping) {
        return mapping == null
                ? null
                : Address.of("/pesee/registre/" + organisation)
                        .with("du", quarter.first())
                        .with("au", quarter.last())
                        .with("categorie", mapping.id() + ":");
    }

    private static String words(Taken it, Page page) {
        var cents = it.cents();
        return page.t(
                "flows.declaring.taken." + it.step(),
                page.dateTime(it.at()),
                it.words(),
                cents == null ? "" : page.euros(cents));
    }

    /** Weighings of the quarter were corrected since they were submitted. */
    private static boolean moved(List<Taken> taken, Map<EcomaisonCategory, Figures> now) {
        return taken.stream()
                .map(Taken::figures)
                .filter(Objects::nonNull)
                .reduce((one, next) -> next)
                .filter(it -> Declarations.moved(it, now))
                .isPresent();
    }

    private SupportView support(
            PartyId owner,
            Quarter quarter,
            List<Taken> taken,
            List<Step> steps,
            Map<EcomaisonCategory, Figures> figures,
            Page page) {
        var expected = Support.expected(support.on(owner, quarter.last()), figures);
        return new SupportView(
                proofs.of(taken).stream()
                        .map(it -> new SupportView.ProofView(
                                it.name(), it.url(), page.formats().bytes(it.size()), it.sha256()))
                        .toList(),
                expected.stream()
                        .map(it -> page.t(
                                "flows.declaring.expected",
                                page.t("flows.declaring.stream." + it.rate().stream()),
                                page.t("flows.declaring.basis." + it.rate().basis()),
                                Grams.tonnes(it.grams(), page),
                                page.euros(it.rate().cents()),
                                page.euros(it.cents()),
                                it.rate().source(),
                                page.date(it.rate().from())))
                        .toList(),
                List.of(
                        page.t(
                                "flows.declaring.money.expected",
                                expected.isEmpty()
                                        ? page.t("web.unknown")
                                        : page.euros(expected.stream()
                                                .mapToLong(Support.Expected::cents)
                                                .sum())),
                        page.t("flows.declaring.money.INVOICED", page.euros(sum(taken, Step.INVOICED))),
                        page.t("flows.declaring.money.PAID", page.euros(sum(taken, Step.PAID)))),
                steps.stream().anyMatch(Step::money),
                OptionView.all(EcomaisonCategory.Stream.values(), it -> page.t("flows.declaring.stream." + it)),
                OptionView.all(Support.Basis.values(), it -> page.t("flows.declaring.basis." + it)));
    }

    private static long sum(List<Taken> taken, Step step) {
        return taken.stream()
                .filter(it -> it.step() == step)
                .map(Taken::cents)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    private List<KindView> kinds(PartyId owner, @Nullable Version<EcomaisonCategory> mapping) {
        return kinds.all(owner).stream()
                .map(it -> new KindView(it.id().toString(), it.officialName(), category(mapping, it.id())))
                .toList();
    }

    private static String category(@Nullable Version<EcomaisonCategory> mapping, UUID kind) {
        var category = mapping == null ? null : mapping.kinds().get(kind);
        return category == null ? "" : category.name();
    }

    private static TableView table(
            EcomaisonCategory.Stream stream,
            Map<EcomaisonCategory, Figures> figures,
            @Nullable Address register,
            Page page) {
        var rows = figures.entrySet().stream()
                .filter(it -> it.getKey().stream == stream)
                .map(it -> new RowView(
                        page.t("flows.category." + it.getKey()),
                        register == null
                                ? ""
                                : register.with("categorie", register.value("categorie") + it.getKey())
                                        .toString(),
                        cells(it.getValue(), page)))
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

package org.fabcom.governance.debate;

import module java.base;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.Sights;
import org.fabcom.circles.names.Namesakes;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodyPeople;
import org.fabcom.governance.mandates.Election;
import org.fabcom.governance.mandates.Election.Asked;
import org.fabcom.governance.mandates.Elections;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a proposal elects, as it is typed: a role, a person and how long, a row each. */
@Component
record ElectingForm(Elections elections, BodyPeople people, Sights sights) {

    static final String ROLE = "mandat";
    static final String PERSON = "elu";
    static final String MONTHS = "mois";

    private static final String MONTHS_USUAL = "24";
    private static final int FEW = 3;

    Form filled(UUID proposal, Body body, Form form) {
        var known = people.around(body);
        boolean many = BodyPeople.many(known);
        int row = 0;
        for (var it : elections.of(proposal)) {
            form.with(name(ROLE, row), it.asked().role())
                    .with(
                            name(PERSON, row),
                            many
                                    ? known.getOrDefault(it.asked().person(), it.name())
                                    : it.asked().person())
                    .with(name(MONTHS, row), it.asked().months());
            row++;
        }
        return form;
    }

    private static String name(String field, int row) {
        return ProposalFormView.name(field, row);
    }

    private static boolean said(Form form, int row) {
        return !form.value(name(ROLE, row)).isEmpty()
                || !form.value(name(PERSON, row)).isEmpty();
    }

    /** Rows that say something and one more, three at least. */
    private static int rows(Form form) {
        int last = IntStream.range(0, Election.MOST)
                .filter(row -> said(form, row))
                .max()
                .orElse(-1);
        return Math.min(Election.MOST, Math.max(FEW, last + 2));
    }

    /** Those that the author may see, and those that the proposal names already, by name. */
    private Map<GroupId, String> roles(Body body, @Nullable Proposal it, Page page) {
        var seen = new HashSet<>(sights.of(page.visitor(), body.organisation()));
        if (it != null)
            elections.of(it.id()).forEach(one -> seen.add(one.asked().role()));
        var roles = new LinkedHashMap<>(elections.roles(body, (name, circle) -> named(name, circle, page)));
        roles.keySet().retainAll(seen);
        return roles;
    }

    /** The form says beside each field what is wrong. @param it null: a new one */
    List<Asked> read(Body body, @Nullable Proposal it, Form form, Page page) {
        if (IntStream.range(0, Election.MOST).noneMatch(row -> said(form, row))) return List.of();
        var roles = roles(body, it, page).keySet();
        var known = people.around(body);
        var all = new ArrayList<Asked>();
        for (int row = 0; row < rows(form); row++) {
            if (!said(form, row)) continue;
            var role = Ids.read(form.value(name(ROLE, row))).map(GroupId::new).filter(roles::contains);
            if (role.isEmpty()) form.reject(name(ROLE, row), page.t("agora.write.elects.role.missing"));
            var person = person(known, form, row, page);
            int months = months(form, row, page);
            if (role.isEmpty() || person.isEmpty() || months == 0) continue;
            var said = new Asked(role.get(), person.get(), months);
            boolean twice = all.stream()
                    .anyMatch(one ->
                            one.role().equals(said.role()) && one.person().equals(said.person()));
            if (twice) form.reject(name(PERSON, row), page.t("agora.write.elects.twice"));
            else all.add(said);
        }
        if (!form.value("choix").isEmpty()) form.reject("choix", page.t("agora.write.options.elects"));
        return all;
    }

    private static Optional<PartyId> person(Map<PartyId, String> known, Form form, int row, Page page) {
        var typed = form.value(name(PERSON, row));
        var listed = Ids.read(typed).map(PartyId::new).filter(known::containsKey);
        if (listed.isPresent()) return listed;
        var found = Namesakes.find(known, typed);
        if (found.size() == 1) return Optional.of(found.keySet().iterator().next());
        form.reject(
                name(PERSON, row),
                typed.isEmpty()
                        ? page.t("agora.write.elects.person.missing")
                        : found.isEmpty()
                                ? page.t("governance.mandate.unknown", typed)
                                : page.t("governance.mandate.several", typed, String.join(", ", found.values())));
        return Optional.empty();
    }

    /** 0 where something is wrong. */
    private static int months(Form form, int row, Page page) {
        var typed = form.value(name(MONTHS, row));
        int months = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
        if (months >= 1 && months <= Election.MOST_MONTHS) return months;
        form.reject(name(MONTHS, row), page.t("agora.write.elects.months.wrong", Election.MOST_MONTHS));
        return 0;
    }

    ProposalFormView.ElectsView view(Body body, @Nullable Proposal proposal, Form form, Page page) {
        var known = people.around(body);
        int rows = rows(form);
        for (int row = 0; row < rows; row++)
            if (!said(form, row) && form.value(name(MONTHS, row)).isEmpty()) form.with(name(MONTHS, row), MONTHS_USUAL);
        return new ProposalFormView.ElectsView(
                OptionView.all(roles(body, proposal, page)),
                BodyPeople.options(known),
                IntStream.range(0, rows).boxed().toList(),
                IntStream.range(0, rows).anyMatch(row -> said(form, row)));
    }

    private static String named(String role, String circle, Page page) {
        return circle.isEmpty() ? role : page.t("governance.mandate.role.of", role, circle);
    }
}

package org.fabcom.diagnosis.asking;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.wording.UseWords;
import org.fabcom.diagnosis.Situation.Audience;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Ask;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.diagnosis.answers.Described;
import org.fabcom.diagnosis.asking.ToolsView.LabelView;
import org.fabcom.diagnosis.asking.ToolsView.OwnersView;
import org.fabcom.diagnosis.asking.ToolsView.ProposalView;
import org.fabcom.diagnosis.asking.ToolsView.ProposalsView;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** The labels of the tools as a form: what was typed, what is wrong with it, which label stands open. */
final class ToolForms {

    /** What a tool is for first, where money passes through it: there the number of payments is asked. */
    private static final Set<String> PAYING = Set.of("till", "membership", "shop");

    private static final Set<Ask> MORE = Set.of(Ask.PAID, Ask.HOURS, Ask.DEPENDANTS, Ask.PLAN);

    private final Answers answers;
    private final Map<String, Sheet> sheets;
    private final Page page;
    private final Form form = Form.empty();

    ToolForms(Answers answers, Map<String, Sheet> sheets, Page page) {
        this.answers = answers;
        this.sheets = sheets;
        this.page = page;
    }

    ToolsView view(
            ProposalsView proposals,
            List<ProposalView> forgotten,
            int open,
            int added,
            String trouble,
            boolean typing) {
        var checked = Checked.of(answers);
        checked.wrong().forEach((field, wrong) -> form.reject(field, Sentences.wrong(wrong, page)));
        var labels = new ArrayList<LabelView>();
        for (int i = 0; i < answers.tools().size(); i++) {
            var it = answers.tools().get(i);
            for (var ask : Ask.values()) form.with(ask.field(i), it.value(ask));
            boolean described = checked.situation().tools().get(i).described(account(it));
            labels.add(label(i, it, described, open == i || added == i));
        }
        return new ToolsView(
                answers.audience() == Audience.SHOP ? "shop" : "association",
                answers.at(StructurePages.PATH),
                answers.at("/faire-le-point/garder"),
                kept(),
                form,
                labels,
                proposals,
                forgotten,
                added >= 0 && added < labels.size() ? labels.get(added).name() : "",
                typing,
                owners(),
                trouble);
    }

    /** Asked while it is not said of one, and said back as long as it is the same for all, to be changed there. */
    private @Nullable OwnersView owners() {
        var accounts = answers.tools().stream().filter(this::account).toList();
        boolean open = accounts.stream().anyMatch(it -> it.value(Ask.OWNER).isEmpty());
        var said = answers.allOwned(this::account);
        return answers.tools().size() > 1 && (open || !said.isEmpty() && accounts.size() > 1)
                ? new OwnersView(said, accounts.size())
                : null;
    }

    private LabelView label(int place, Described it, boolean described, boolean open) {
        @Nullable Sheet sheet = sheets.get(it.name());
        boolean wrong = Stream.of(Ask.values()).anyMatch(ask -> form.error(ask.field(place)) != null);
        boolean more = MORE.stream().anyMatch(ask -> !it.value(ask).isEmpty());
        return new LabelView(
                place,
                it.name(),
                sheet == null ? it.name() : sheet.name(),
                sheet == null ? "" : UseWords.of(sheet.usage(), page.lang()),
                sheet != null,
                described && !wrong,
                open || wrong,
                more || wrong,
                takesPayments(sheet) || !it.value(Ask.PAYMENTS).isEmpty(),
                account(it),
                it.value(Ask.OWNER));
    }

    /** A program on a computer has no account, unless somebody said whose it is. */
    private boolean account(Described it) {
        var sheet = sheets.get(it.name());
        return sheet == null || !sheet.installed() || !it.value(Ask.OWNER).isEmpty();
    }

    private boolean takesPayments(@Nullable Sheet sheet) {
        if (sheet == null) return answers.money().equals("1");
        var needs = sheet.needs();
        return needs.contains("payment") || !needs.isEmpty() && PAYING.contains(needs.getFirst());
    }

    private List<Map.Entry<String, String>> kept() {
        return Stream.of(
                        Map.entry("s", answers.audience() == Audience.SHOP ? "c" : ""),
                        Map.entry("n", answers.name()),
                        Map.entry("p", answers.people()),
                        Map.entry("c", answers.contacts()),
                        Map.entry("m", answers.money()))
                .filter(it -> !it.getValue().isEmpty())
                .toList();
    }
}

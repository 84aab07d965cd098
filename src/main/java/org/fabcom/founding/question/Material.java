package org.fabcom.founding.question;

import module java.base;
import org.fabcom.founding.bank.Cause;
import org.fabcom.founding.bank.TableColumn;
import org.fabcom.founding.deliberation.FoundingArguments;
import org.fabcom.founding.deliberation.FoundingArguments.FoundingArgument;
import org.fabcom.founding.deliberation.FoundingArguments.Side;
import org.fabcom.founding.deliberation.Position;
import org.fabcom.founding.deliberation.Positions;
import org.fabcom.founding.deliberation.TableRows;
import org.fabcom.founding.path.AskedQuestion;
import org.fabcom.founding.path.Founders;
import org.fabcom.founding.path.Standing;
import org.fabcom.founding.question.QuestionView.ArgumentView;
import org.fabcom.founding.question.QuestionView.PositionView;
import org.fabcom.founding.question.QuestionView.SegmentView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a question is weighed with: positions and their temperature, arguments, lines of its table. */
@Component
record Material(Positions positions, FoundingArguments arguments, TableRows rows, Founders founders) {

    /** Length of a temperature bar, in units of its drawing. */
    static final long BAR = 600;

    int judges(AskedQuestion it) {
        return (int) positions.of(it.path(), it.code()).stream()
                .flatMap(one -> one.views().stream())
                .filter(one -> one.grade() != null)
                .map(Position.View::founder)
                .distinct()
                .count();
    }

    List<PositionView> positions(Standing at, AskedQuestion it, Page page) {
        var all = positions.of(it.path(), it.code());
        var names = founders.names(it.path());
        return Temperature.of(all).stream()
                .map(one -> view(one, all, names, at, page))
                .toList();
    }

    private static PositionView view(
            Temperature of, List<Position> all, Map<UUID, String> names, Standing at, Page page) {
        var it = of.position();
        var mine = it.views().stream()
                .filter(one -> one.founder().equals(at.me().id()))
                .findFirst();
        var median = of.median();
        return new PositionView(
                it.id(),
                it.text(),
                median == null ? page.t("founding.grade.none") : page.t("founding.grade." + median),
                counts(of.counts(), page),
                bar(of.counts()),
                it.holders().stream().map(one -> at.name(one.founder())).collect(Collectors.joining(", ")),
                it.holders().stream()
                        .filter(one -> !one.changeMind().isEmpty())
                        .map(one -> page.t("founding.mind", at.name(one.founder()), one.changeMind()))
                        .toList(),
                mine.filter(Position.View::holds).isPresent(),
                mine.map(Position.View::changeMind).orElse(""),
                mine.map(Position.View::grade).orElse(null),
                mergers(it, all, at),
                merging(it, all, names, page),
                agree(it, all, at));
    }

    private static String counts(List<Long> counts, Page page) {
        return IntStream.rangeClosed(1, Position.GRADES)
                .map(it -> Position.GRADES - it)
                .filter(it -> counts.get(it) > 0)
                .mapToObj(it ->
                        counts.get(it) + " " + page.t("founding.grade." + it).toLowerCase(page.locale()))
                .collect(Collectors.joining(" · "));
    }

    private static List<SegmentView> bar(List<Long> counts) {
        long all = counts.stream().mapToLong(it -> it).sum();
        var bar = new ArrayList<SegmentView>();
        long passed = 0;
        for (int grade = Position.GRADES - 1; grade >= 0; grade--) {
            long count = counts.get(grade);
            if (count > 0) {
                long x = BAR * passed / all;
                bar.add(new SegmentView(grade, x, BAR * (passed + count) / all - x));
            }
            passed += count;
        }
        return bar;
    }

    private static List<OptionView> mergers(Position it, List<Position> all, Standing at) {
        if (!at.me().id().equals(it.author())) return List.of();
        return all.stream()
                .filter(one -> !one.id().equals(it.id()) && one.author() != null)
                .map(one -> OptionView.of(one.id().toString(), one.text()))
                .toList();
    }

    private static String merging(Position it, List<Position> all, Map<UUID, String> names, Page page) {
        var asker = it.mergeBy();
        var by = asker == null ? "" : names.getOrDefault(asker, "");
        return all.stream()
                .filter(one -> one.id().equals(it.mergeInto()))
                .map(one -> page.t("founding.merge.asked", by, one.text()))
                .findFirst()
                .orElse("");
    }

    /** With which other it becomes one if the reader agrees. */
    private static @Nullable UUID agree(Position it, List<Position> all, Standing at) {
        var me = at.me().id();
        if (it.mergeInto() == null || me.equals(it.mergeBy())) return null;
        boolean author = me.equals(it.author())
                || all.stream().anyMatch(one -> one.id().equals(it.mergeInto()) && me.equals(one.author()));
        return author ? it.mergeInto() : null;
    }

    List<ArgumentView> arguments(Standing at, AskedQuestion it, Page page) {
        var names = founders.names(it.path());
        return arguments.of(it.path(), it.code()).stream()
                .map(one -> argument(one, names, at, page))
                .toList();
    }

    private static ArgumentView argument(FoundingArgument it, Map<UUID, String> names, Standing at, Page page) {
        var side = it.said().side();
        var founder = it.founder();
        var checked = it.checkedBy();
        return new ArgumentView(
                it.id(),
                page.t("founding.side." + side),
                switch (side) {
                    case FOR -> "good";
                    case AGAINST -> "care";
                    case CONDITION -> "info";
                    case EVIDENCE -> "neutral";
                },
                it.said().text(),
                source(it, page)
                        + (checked == null ? "" : " · " + page.t("founding.checked", names.getOrDefault(checked, ""))),
                founder == null ? "" : names.getOrDefault(founder, ""),
                side == Side.EVIDENCE && checked == null && !at.me().id().equals(founder));
    }

    private static String source(FoundingArgument it, Page page) {
        var source = it.said().source();
        if (source == null) return "";
        var day = source.day();
        return page.t("founding.source." + source.kind()) + " · " + source.name()
                + (day == null ? "" : " · " + page.shortDate(day)) + " · "
                + page.t("founding.reliability." + source.reliability());
    }

    QuestionView.TableView table(AskedQuestion it, Page page) {
        var columns = it.question().columns();
        return new QuestionView.TableView(
                columns,
                columns.stream().map(one -> one.title(page.lang())).toList(),
                columns.isEmpty()
                        ? List.of()
                        : rows.of(it.path(), it.code()).stream()
                                .map(one -> new QuestionView.RowView(one.id(), cells(one.cells(), columns, page)))
                                .toList(),
                OptionView.all(Cause.values(), one -> page.t("founding.cause." + one)),
                it.state() != AskedQuestion.State.DECIDED);
    }

    /** Causes are kept as words of the program. */
    static List<String> cells(List<String> cells, List<TableColumn> columns, Page page) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> {
                    var cell = i < cells.size() ? Objects.requireNonNull(cells.get(i)) : "";
                    return columns.get(i).causes() && page.has("founding.cause." + cell)
                            ? page.t("founding.cause." + cell)
                            : cell;
                })
                .toList();
    }
}

package org.fabcom.web.field;

import module java.base;
import gg.jte.Content;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.Control.Shape;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is said of a {@code T}: its name in forms and files, its kind with its limits, how it is read from a
 * {@code T}, and its words. Each verb gives another field; none changes the one it is asked of.
 */
public final class Field<T, V extends @Nullable Object> {

    private final String name;
    private final Kind<V> kind;
    private final Function<T, V> of;
    private final String column;
    private final String label;
    private @Nullable String help;
    private @Nullable String codes;
    private @Nullable String missing;
    private @Nullable String wrong;
    private @Nullable String none;
    private @Nullable String inputmode;
    private int rows = 4;
    private boolean two;
    private boolean inside;
    private boolean sometimes;
    private boolean listed;
    private String heading = "";
    private String said = "";

    private Field(String name, String column, String label, Kind<V> kind, Function<T, V> of) {
        this.name = name;
        this.column = column;
        this.label = label;
        this.kind = kind;
        this.of = of;
    }

    private Field(Field<T, V> it) {
        this(it.name, it.column, it.label, it.kind, it.of);
        this.help = it.help;
        this.codes = it.codes;
        this.missing = it.missing;
        this.wrong = it.wrong;
        this.none = it.none;
        this.inputmode = it.inputmode;
        this.rows = it.rows;
        this.two = it.two;
        this.inside = it.inside;
        this.sometimes = it.sometimes;
        this.listed = it.listed;
        this.heading = it.heading;
        this.said = it.said;
    }

    /**
     * @param name in forms and addresses
     * @param label key of its label; its help is {@code KEY.help} if there is one, the words of its codes are {@code KEY.CODE}
     */
    public static <T, V extends @Nullable Object> Field<T, V> of(
            String name, String column, String label, Kind<V> kind, Function<T, V> of) {
        return new Field<>(name, column, label, kind, of);
    }

    /**
     * What no single control says: its room draws it, reads it from the form, puts it among what is said, and says what each
     * of its columns takes.
     */
    public static <T, V extends @Nullable Object> Field<T, V> byHand(
            List<String> columns,
            Kind.FromRow<V> row,
            Function<V, List<? extends @Nullable Object>> kept,
            Function<T, V> of) {
        return new Field<>("", "", "", new ByHand<>(columns, row, kept), of);
    }

    private Field<T, V> but(Consumer<Field<T, V>> change) {
        var it = new Field<>(this);
        change.accept(it);
        return it;
    }

    public Field<T, V> help(String key) {
        return but(it -> it.help = key);
    }

    /** What comes before a code in the key of its words. */
    public Field<T, V> codes(String prefix) {
        return but(it -> it.codes = prefix);
    }

    /** It must be said: the sentence for whoever left it out. */
    public Field<T, V> required(String key) {
        return but(it -> it.missing = key);
    }

    /** The sentence for what does not do; it is given the limits of the kind. */
    public Field<T, V> wrong(String key) {
        return but(it -> it.wrong = key);
    }

    public Field<T, V> rows(int rows) {
        return but(it -> it.rows = rows);
    }

    /** Its choices stand in two columns. */
    public Field<T, V> two() {
        return but(it -> it.two = true);
    }

    /** One chooses it from a list that opens; the words for no choice. */
    public Field<T, V> select(String key) {
        return but(it -> it.none = key);
    }

    /** The keyboard it wants; what is typed with it are no words, so their spelling is not checked. */
    public Field<T, V> inputmode(String mode) {
        return but(it -> it.inputmode = mode);
    }

    /** It stays in the house: in no file, feed or interface for others. */
    public Field<T, V> inside() {
        return but(it -> it.inside = true);
    }

    /** Required in some cases, which its help tells: no word calls it optional. */
    public Field<T, V> sometimes() {
        return but(it -> it.sometimes = true);
    }

    /** It is a column of the list of all, in every format. */
    public Field<T, V> listed() {
        return but(it -> it.listed = true);
    }

    /** Its column in tables whose standard has none for it, there and back. */
    public Field<T, V> heading(String words) {
        return but(it -> it.heading = words);
    }

    /** What the description of the back door says of it to those who send it. */
    public Field<T, V> sent(String words) {
        return but(it -> it.said = words);
    }

    // What a form asks

    public String name() {
        return name;
    }

    public Control control() {
        return kind.control();
    }

    public Shape shape() {
        return none == null ? control().shape() : Shape.SELECT;
    }

    public String label(Page page) {
        return page.t(label);
    }

    public @Nullable String help(Page page) {
        if (help != null) return page.t(help);
        return page.has(label + ".help") ? page.t(label + ".help") : null;
    }

    public List<OptionView> options(Page page) {
        return OptionView.all(control().codes(), it -> page.t(word(it)));
    }

    public @Nullable String none(Page page) {
        return none == null ? null : page.t(none);
    }

    /** Optional without the word. */
    public boolean mute() {
        return sometimes;
    }

    public boolean optional() {
        return missing == null && control().optional();
    }

    public @Nullable String inputmode() {
        return inputmode;
    }

    public int rows() {
        return rows;
    }

    public boolean inTwo() {
        return two;
    }

    /** Drawn by the room of its kind; null: as its shape says. */
    public @Nullable Content drawn(Form form, Page page) {
        return kind.drawn(this, form, page);
    }

    // What is said

    public V of(T it) {
        return of.apply(it);
    }

    /** In the reader’s words, a line for each thing that is said; none if nothing is. */
    List<String> told(T it, Page page) {
        return switch (plain(it)) {
            case null -> List.of();
            case List<?> many -> many.stream().map(one -> page.t(word(one))).toList();
            case Integer number -> List.of(page.number(number));
            case LocalDate day -> List.of(page.date(day));
            case Boolean yes -> List.of(page.t(yes ? "web.yes" : "web.no"));
            case Object one when !control().codes().isEmpty() -> List.of(page.t(word(one)));
            case Object text -> text.toString().lines().toList();
        };
    }

    /** The same in a cell: codes where no language was asked for. */
    List<String> cell(T it, Page page) {
        if (!page.coded() || control().codes().isEmpty()) return told(it, page);
        return switch (plain(it)) {
            case null -> List.of();
            case List<?> many -> many.stream().map(Object::toString).toList();
            case Object one -> List.of(one.toString());
        };
    }

    PairView pair(T it, Page page) {
        boolean list = control().shape() == Shape.AREA || control().shape() == Shape.BOXES;
        return new PairView(label(page), told(it, page), list);
    }

    private String word(Object code) {
        return (codes == null ? label + "." : codes) + code;
    }

    boolean isListed() {
        return listed;
    }

    public String heading() {
        return heading;
    }

    String said() {
        return said;
    }

    /** It is refused when it is left out. */
    boolean must() {
        return missing != null;
    }

    String column() {
        return column;
    }

    /** As {@link Kind#plain} says it. */
    @Nullable
    Object plain(T it) {
        return kind.plain(of(it));
    }

    boolean open() {
        return !inside && control().shape() != Shape.NONE;
    }

    public V read(Form form, Input.Words words) {
        return kind.read(new Input(form, name, missing, wrong, words));
    }

    public void fill(Form form, T it) {
        kind.fill(form, name, of(it));
    }

    public List<String> columns() {
        return kind.columns(column);
    }

    Map<String, @Nullable Object> kept(T it) {
        return kind.kept(column, of(it));
    }

    V row(ResultSet row) throws SQLException {
        return kind.row(row, column);
    }
}

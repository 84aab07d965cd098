package org.fabcom.web.render;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.demo.Demonstration;
import org.fabcom.kernel.watch.Outage;
import org.fabcom.web.Formats;
import org.fabcom.web.LinkView;
import org.fabcom.web.NavView;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.Page;
import org.fabcom.web.Site;
import org.fabcom.web.SiteSource;
import org.fabcom.web.Waiting;
import org.fabcom.web.access.Rooms;
import org.fabcom.web.list.SavedViews;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the {@link Page} of each request. */
@Component
public final class Pages {

    private static final Map<Locale, Formats> FORMATS = new ConcurrentHashMap<>();

    private final Messages messages;
    private final Assets assets;
    private final Templates templates;
    private final Notices notices;
    private final Optional<SiteSource> siteSource;
    private final Optional<Rooms> rooms;
    private final List<NavigationEntry> entries;
    private final Optional<Waiting> waiting;
    private final Optional<SavedViews> saved;
    private final String baseUrl;
    private final Demonstration demonstration;

    Pages(
            Messages messages,
            Assets assets,
            Templates templates,
            Notices notices,
            Optional<SiteSource> siteSource,
            Optional<Rooms> rooms,
            List<NavigationEntry> entries,
            Optional<Waiting> waiting,
            Optional<SavedViews> saved,
            Environment settings,
            Demonstration demonstration) {
        this.messages = messages;
        this.assets = assets;
        this.templates = templates;
        this.notices = notices;
        this.siteSource = siteSource;
        this.rooms = rooms;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.waiting = waiting;
        this.saved = saved;
        this.baseUrl = settings.getProperty("fabcom.base-url", "");
        this.demonstration = demonstration;
    }

    public Page of(HttpServletRequest request, HttpServletResponse response) {
        return new Page(new PageRequest(this, request, response));
    }

    /** For answers that are not pages: only words and formats may be asked of it. */
    public Page plain(HttpServletRequest request) {
        return of(request, new Nowhere());
    }

    /** Words and formats in this language where nobody asks for a page: for papers that a job makes. */
    public Page unasked(String language) {
        return new Page(PageRequest.unasked(this, language));
    }

    static Formats formats(Locale locale) {
        return FORMATS.computeIfAbsent(locale, Formats::new);
    }

    Optional<SavedViews> saved() {
        return saved;
    }

    Messages messages() {
        return messages;
    }

    Assets assets() {
        return assets;
    }

    Templates templates() {
        return templates;
    }

    Notices notices() {
        return notices;
    }

    Demonstration demonstration() {
        return demonstration;
    }

    Site site() {
        return unlessAway(() -> siteSource.map(SiteSource::site).orElse(Site.BARE), Site.BARE);
    }

    /** A page that says that the base does not answer must be drawn without it. */
    private static <T> T unlessAway(Supplier<T> asked, T otherwise) {
        try {
            return asked.get();
        } catch (RuntimeException failed) {
            if (!Outage.isOne(failed)) throw failed;
            return otherwise;
        }
    }

    /** FABCOM_BASE_URL, else the address by which the reader came. */
    String baseUrl(HttpServletRequest request) {
        if (!baseUrl.isEmpty()) return baseUrl;
        int port = request.getServerPort();
        boolean usual = port == 80 && request.getScheme().equals("http") || port == 443 && request.isSecure();
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }

    List<NavView> navigation(NavigationEntry.Place place, Visitor visitor, String path, Locale locale) {
        return unlessAway(() -> open(place, visitor, path, locale), List.of());
    }

    private List<NavView> open(NavigationEntry.Place place, Visitor visitor, String path, Locale locale) {
        return entries.stream()
                .filter(it -> it.place() == place && it.visibleTo(visitor))
                .filter(it -> rooms.isEmpty() || rooms.get().open(it.room()))
                .map(it -> new NavView(
                        it.url(),
                        messages.text(locale, it.label(), it.labelArguments()),
                        within(path, it.url()),
                        group(it, visitor)))
                .toList();
    }

    private static NavView.Group group(NavigationEntry it, Visitor visitor) {
        if (it.place() == NavigationEntry.Place.ORGANISATION) return ofOrganisation(it.order());
        if (it.order() >= NavigationEntry.ACCOUNT_ITSELF) return NavView.Group.ACCOUNT;
        boolean open = visitor.roles().isEmpty() || it.visibleTo(visitor.sleeping());
        return open ? NavView.Group.MINE : NavView.Group.TEAM;
    }

    private static NavView.Group ofOrganisation(int order) {
        if (order >= NavigationEntry.BOOKS) return NavView.Group.BOOKS;
        if (order >= NavigationEntry.SHOWN_TO_OTHERS) return NavView.Group.SHOWN;
        return order >= NavigationEntry.TOGETHER ? NavView.Group.TOGETHER : NavView.Group.MINE;
    }

    Optional<LinkView> waiting(Visitor visitor, Locale locale) {
        return unlessAway(() -> waiting.flatMap(it -> it.of(visitor)), Optional.<Waiting.Mark>empty())
                .map(it -> new LinkView(it.url(), messages.text(locale, it.key(), it.count())));
    }

    private static boolean within(String path, String url) {
        return path.equals(url) || path.startsWith(url + "/");
    }
}

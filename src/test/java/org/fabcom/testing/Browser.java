package org.fabcom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import org.fabcom.people.signin.SignInCookie;
import org.jspecify.annotations.Nullable;

/**
 * One Chromium for the whole suite, without its own windows and menus where that package is there: the same pages for half the
 * processor (ADR 0271). Every tab notes what the page violates (content security policy, script errors, failed
 * requests) and can be asked whether axe finds anything.
 */
public final class Browser {

    private static final String SHELL = "-headless-shell";

    private static @Nullable Browser one;

    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path executable) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    public static synchronized Browser get() {
        if (one == null) {
            var whole = executable();
            var shell = whole.resolveSibling(whole.getFileName() + SHELL);
            one = new Browser(Files.isExecutable(shell) ? shell : whole);
        }
        return one;
    }

    /** As people have it, for what hangs on its windows and menus; whoever asks for it has one of their own. */
    public static Browser whole() {
        return new Browser(executable());
    }

    private static Path executable() {
        return Stream.of(
                        System.getenv().getOrDefault("FABCOM_CHROMIUM", "/usr/bin/chromium"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "Chromium is missing: install the package chromium, or name it in FABCOM_CHROMIUM; ./fabcom test does it where it may"));
    }

    /** How a tab looks at the page. */
    public record Look(int width, boolean dark, boolean scripts) {

        public static final Look PHONE = new Look(320, false, true);
        public static final Look DESK = new Look(1280, false, true);

        public Look inTheDark() {
            return new Look(width, true, scripts);
        }

        public Look withoutScripts() {
            return new Look(width, dark, false);
        }

        int height() {
            return width < 600 ? 640 : 900;
        }

        ColorScheme colours() {
            return dark ? ColorScheme.DARK : ColorScheme.LIGHT;
        }

        public String name() {
            return width + (dark ? "-dark" : "-light");
        }
    }

    /** A tab of its own, with nothing remembered. */
    public Tab open(String address, Look look) {
        var context = chromium.newContext(new NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setLocale("fr-FR")
                .setColorScheme(look.colours())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(look.scripts())
                .setBaseURL(address));
        return new Tab(address, context, context.newPage(), look);
    }

    /**
     * Somebody looks at these pages, by name and path, on a phone and at a desk: no barrier, no sideways scroll, one heading, one
     * yellow act at most, no complaint. {@code prefix}: of the names of the pictures.
     */
    public void walk(Web web, WebVisitor who, String prefix, Map<String, String> pages) {
        try (var tab = open(web.address(), Look.PHONE).as(who)) {
            pages.forEach((name, path) -> tab.seen(path, List.of(Look.PHONE, Look.DESK), look -> {
                var where = name + " " + look.name();
                tab.picture(prefix + "-" + name);
                assertThat(tab.barriers()).as(where).isEmpty();
                assertThat(tab.tooWide()).as("sideways scroll of " + where).isFalse();
                assertThat(tab.page().locator("h1").count())
                        .as("h1 of " + where)
                        .isEqualTo(1);
                assertThat(tab.page().locator("main button.go, main a.go").count())
                        .as("yellow acts of " + where)
                        .isLessThanOrEqualTo(1);
            }));
            assertThat(tab.complaints()).isEmpty();
        }
    }

    /** A tab; close it when done. */
    public static final class Tab implements AutoCloseable {

        private final String address;
        private final BrowserContext context;
        private final Page page;
        private Look look;
        private final List<String> complaints = new ArrayList<>();

        Tab(String address, BrowserContext context, Page page, Look look) {
            this.address = address;
            this.context = context;
            this.page = page;
            this.look = look;
            page.onConsoleMessage(it -> {
                if (it.type().equals("error") || it.text().contains("Content Security Policy"))
                    complaints.add(it.text());
            });
            page.onPageError(complaints::add);
            page.onRequestFailed(it -> complaints.add("failed: " + it.url()));
        }

        public Page page() {
            return page;
        }

        public Tab go(String path) {
            page.navigate(path);
            return this;
        }

        /**
         * The page in each of these looks: it is loaded in the first and turned into the others, since nothing of ours asks for
         * width or colours while it loads ({@code BarriersTest}).
         */
        public void seen(String path, List<Look> looks, Consumer<Look> check) {
            turn(looks.getFirst()).go(path);
            for (var it : looks) {
                turn(it);
                check.accept(it);
            }
        }

        /** Another width, other colours; with scripts or without as before. */
        private Tab turn(Look to) {
            assertThat(to.scripts()).isEqualTo(look.scripts());
            if (to.width() != look.width()) page.setViewportSize(to.width(), to.height());
            if (to.dark() != look.dark())
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(to.colours()));
            look = to;
            return this;
        }

        /** From now on this tab is that of whoever is signed in there. */
        public Tab as(WebVisitor visitor) {
            context.addCookies(
                    List.of(new Cookie(SignInCookie.NAME, visitor.cookie(SignInCookie.NAME)).setUrl(address)));
            return this;
        }

        /** What the browser complained about since the tab opened: must be empty. */
        public List<String> complaints() {
            return List.copyOf(complaints);
        }

        /** What axe finds on the page as it stands, one line a rule: must be empty. */
        public List<String> barriers() {
            return Barriers.on(page, look.dark());
        }

        /** True if the page can be scrolled sideways: must not be. */
        public boolean tooWide() {
            return (Boolean)
                    page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        }

        /** With {@code -Dpictures=true}, keeps a picture under target/screens for human eyes. */
        public Tab picture(String name) {
            if (!Boolean.getBoolean("pictures")) return this;
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screens", name + "-" + look.name() + ".png")));
            return this;
        }

        @Override
        public void close() {
            context.close();
        }
    }
}

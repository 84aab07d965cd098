package org.fabcom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.fabcom.kernel.Sql;
import org.fabcom.people.signin.SignInCookie;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * What a page costs this thread, from the first filter to the last byte, without a network: wall time, time on the processor,
 * statements. Only when asked: {@code -Dtest=PageBench -Dbench=true [-Dbench.only=WORDS] [-Dbench.jfr=FILE]}.
 */
@FabComTest
@WithDemonstration
@EnabledIfSystemProperty(named = "bench", matches = "true")
class PageBench {

    private static final int RUNS = Integer.getInteger("bench.runs", 300);

    private final MockMvc web;
    private final Sql db;

    PageBench(WebApplicationContext application, Sql db) {
        this.db = db;
        this.web = MockMvcBuilders.webAppContextSetup(application)
                .addFilter(new Sink())
                .addFilters(application.getBeansOfType(Filter.class).values().toArray(Filter[]::new))
                .addFilters(registered(application))
                .build();
    }

    /** Those that are registered with an order of their own, such as the one that knows the visitor. */
    private static Filter[] registered(WebApplicationContext application) {
        return application.getBeansOfType(FilterRegistrationBean.class).values().stream()
                .sorted(Comparator.comparingInt(FilterRegistrationBean::getOrder))
                .map(FilterRegistrationBean::getFilter)
                .toArray(Filter[]::new);
    }

    @Test
    void pages() throws Exception {
        var routes = new ArrayList<>(Route.everybody(new Invented(Path.of(""), List.of())));
        Route.team(lived()).stream().filter(it -> it.form().isEmpty()).forEach(routes::add);
        routes.removeIf(it -> !it.what().contains(System.getProperty("bench.only", "")));
        for (var route : routes) ask(route, RUNS);
        try (var recording = new Recording(Configuration.getConfiguration("profile"))) {
            recording.start();
            for (var route : routes) report(route);
            dump(recording);
        }
    }

    private Lived lived() throws SQLException {
        try (var owner = CurrentBase.base().owner()) {
            Stocked.fill(owner, Integer.getInteger("bench.sheets", 10_000));
            return Lived.fill(owner, Integer.getInteger("bench.lived", 10_000));
        }
    }

    private static void dump(Recording recording) throws IOException {
        var file = System.getProperty("bench.jfr");
        if (file != null) recording.dump(Path.of(file));
    }

    /** The processes of the base that serve us. */
    private List<Long> base() {
        return db.sql("select pid from pg_stat_activity where datname = current_database()")
                .list(Long.class);
    }

    private void report(Route route) throws IOException {
        var clock = ManagementFactory.getThreadMXBean();
        var times = new ArrayList<Long>();
        var base = base();
        double theirs = Machine.cpuSeconds(base);
        long cpu = clock.getCurrentThreadCpuTime();
        for (int i = 0; i < RUNS; i++) times.addAll(ask(route, 1));
        cpu = (clock.getCurrentThreadCpuTime() - cpu) / 1000 / RUNS;
        theirs = (Machine.cpuSeconds(base) - theirs) * 1e6 / RUNS;
        times.sort(null);
        System.out.printf(
                "bench %-28s p50 %6d µs, p95 %6d µs, processor time %5d µs here, %5.0f µs in the base, statements %d, bytes %d%n",
                route.what(),
                times.get(RUNS / 2),
                times.get(RUNS * 95 / 100),
                cpu,
                theirs,
                Statements.during(() -> ask(route, 1)),
                Sink.bytes);
    }

    /** Takes whole blocks and counts them: the stand-in for the network would take them byte by byte. */
    private static final class Sink extends HttpFilter {

        private static long bytes;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            bytes = 0;
            chain.doFilter(request, new HttpServletResponseWrapper(response) {
                @Override
                public ServletOutputStream getOutputStream() {
                    return new ServletOutputStream() {
                        @Override
                        public boolean isReady() {
                            return true;
                        }

                        @Override
                        public void setWriteListener(WriteListener listener) {}

                        @Override
                        public void write(int it) {
                            bytes++;
                        }

                        @Override
                        public void write(byte[] block, int from, int length) {
                            bytes += length;
                        }
                    };
                }
            });
        }
    }

    private List<Long> ask(Route route, int times) {
        var taken = new ArrayList<Long>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            try {
                var asked = MockMvcRequestBuilders.get(URI.create(route.path().replace("+", "%20")))
                        .header("Accept-Language", "fr");
                if (!route.token().isEmpty()) asked.cookie(new Cookie(SignInCookie.NAME, route.token()));
                var answer = web.perform(asked).andReturn().getResponse();
                assertThat(answer.getStatus())
                        .as(route.what() + answer.getHeader("Location"))
                        .isEqualTo(200);
            } catch (Exception broken) {
                throw new IllegalStateException(route.path(), broken);
            }
            taken.add((System.nanoTime() - start) / 1000);
        }
        return taken;
    }
}

package org.fabcom.testing;

import module java.base;
import java.lang.annotation.Annotation;
import org.fabcom.catalogue.starter.StarterCatalogue;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.demo.DemoFilling;
import org.fabcom.testing.TestPostgres.Base;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Puts the application on a fresh base before each test class, and lets late listeners finish after it. */
final class FreshBase implements BeforeAllCallback, AfterAllCallback {

    private static final Set<String> KEPT = new HashSet<>();

    @Override
    public void beforeAll(ExtensionContext test) {
        if (nested(test)) return;
        var application = SpringExtension.getApplicationContext(test);
        boolean demonstration = wants(test, WithDemonstration.class);
        application.getBean(SwitchedDemonstration.class).turn(demonstration);
        CurrentBase.get()
                .turnTo(
                        demonstration
                                ? livedIn(application)
                                : wants(test, WithCatalogue.class) ? stocked(application) : TestPostgres.copy());
        application.getBean(Caches.class).clear();
    }

    /** The shelves are filled for the first class that wants them; the others get a copy. */
    private static Base stocked(ApplicationContext application) {
        return copyOf(
                "stocked",
                TestPostgres::copy,
                application,
                () -> application.getBean(StarterCatalogue.class).stock());
    }

    /** The same for the invented territory. */
    private static Base livedIn(ApplicationContext application) {
        return TestPostgres.livedIn(() -> kept(TestPostgres.LIVED_IN, () -> stocked(application), application, () -> {
            TestPostgres.notOpened(CurrentBase.base());
            application.getBean(Caches.class).clear();
            if (!application.getBean(DemoFilling.class).fill()) throw new IllegalStateException("not filled");
        }));
    }

    private static synchronized Base copyOf(
            String name, Supplier<Base> ground, ApplicationContext application, Runnable filling) {
        if (!KEPT.contains(name)) {
            kept(name, ground, application, filling);
            KEPT.add(name);
        }
        return TestPostgres.copyOf(name);
    }

    private static void kept(String name, Supplier<Base> ground, ApplicationContext application, Runnable filling) {
        CurrentBase.get().turnTo(ground.get());
        application.getBean(Caches.class).clear();
        filling.run();
        TestPostgres.keep(CurrentBase.base(), name);
    }

    private static boolean wants(ExtensionContext test, Class<? extends Annotation> what) {
        return AnnotatedElementUtils.hasAnnotation(test.getRequiredTestClass(), what);
    }

    @Override
    public void afterAll(ExtensionContext test) throws Exception {
        if (nested(test)) return;
        settle(SpringExtension.getApplicationContext(test));
        CurrentBase.get().leave();
    }

    private static boolean nested(ExtensionContext test) {
        return test.getRequiredTestClass().getEnclosingClass() != null;
    }

    private static void settle(ApplicationContext application) throws InterruptedException {
        var workers = application.getBeanProvider(ThreadPoolTaskExecutor.class).getIfUnique();
        for (int i = 0; workers != null && workers.getActiveCount() > 0 && i < 100; i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}

package org.taizhang.bench.review;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;
import org.taizhang.local.place.Workplace;

/// Flowable in this process, as it comes, with a database of its own in the PostgreSQL of the stack: three
/// approvals one after the other. Whoever decides is kept with their opinion and the digest of what was decided on.
final class Flowable implements AutoCloseable {

    private static final String PROCESS = "approvals";
    private static final Map<String, Object> DECISION = Map.of("opinion", "同意", "digest", "0".repeat(64));

    private final ProcessEngine engine;

    Flowable(Workplace place) {
        String server = "jdbc:postgresql://%s/".formatted(place.loopback("postgres"));
        String password = place.secrets().get("postgres");
        try (var database = DriverManager.getConnection(server + "postgres", "postgres", password);
                var statement = database.createStatement()) {
            statement.execute("create database flowable");
        } catch (SQLException e) {
            throw new IllegalStateException("postgres: " + e.getMessage(), e);
        }
        engine = new StandaloneProcessEngineConfiguration()
                .setJdbcDriver("org.postgresql.Driver")
                .setJdbcUrl(server + "flowable")
                .setJdbcUsername("postgres")
                .setJdbcPassword(password)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("org/taizhang/bench/review/approvals.bpmn20.xml")
                .deploy();
    }

    void begin(int processes) {
        for (int n = 0; n < processes; n++) engine.getRuntimeService().startProcessInstanceByKey(PROCESS);
    }

    /// Decides until no process waits any more.
    ///
    /// @return how many decisions
    int decideAll() {
        int decisions = 0;
        List<Task> tasks = tasks();
        while (!tasks.isEmpty()) {
            for (Task task : tasks) engine.getTaskService().complete(task.getId(), "reviewer", DECISION);
            decisions += tasks.size();
            tasks = tasks();
        }
        return decisions;
    }

    private List<Task> tasks() {
        return engine.getTaskService().createTaskQuery().list();
    }

    @Override
    public void close() {
        engine.close();
    }
}

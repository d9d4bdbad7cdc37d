# Build: the project's own first command, on the JDK that runs it. Tests are CI's business, not the image's.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
RUN --mount=type=cache,target=/repository mvn --batch-mode --no-transfer-progress -Dmaven.repo.local=/repository -Dquick package

# Run: a Java runtime, no shell tools needed beyond the health check's bash, nobody's account.
FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 trade && useradd --system --uid 10001 --gid trade --home-dir /app trade \
    && mkdir -p /app/data && chown trade:trade /app/data
WORKDIR /app
COPY --from=build /build/target/quarkus-app ./
USER trade
# Inside a container localhost is the container, so the service must listen to the outside of it.
ENV QUARKUS_HTTP_HOST=0.0.0.0
# glibc keeps freed memory for every core otherwise.
ENV MALLOC_ARENA_MAX=2
EXPOSE 8080
VOLUME /app/data
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
    CMD bash -c 'exec 3<>/dev/tcp/127.0.0.1/8080 && printf "GET /q/health/ready HTTP/1.0\r\n\r\n" >&3 && head -1 <&3 | grep -q " 200 "'
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]

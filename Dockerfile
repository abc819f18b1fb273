# syntax=docker/dockerfile:1
# One image per service: docker build --build-arg SERVICE=order|billing|shipping|console -t oms/order-service:1.0.0 .
# deployments/image/README.md says what is in it and how to run it.

# The libraries, then the source: what changes most often comes last.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /source
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY contracts/pom.xml contracts/
COPY carriers/pom.xml carriers/
COPY dev-services/pom.xml dev-services/
COPY test-kit/pom.xml test-kit/
COPY worker-starter/pom.xml worker-starter/
COPY task-runner/pom.xml task-runner/
COPY billing-service/pom.xml billing-service/
COPY shipping-service/pom.xml shipping-service/
COPY order-service/pom.xml order-service/
COPY serverless-worker/pom.xml serverless-worker/
COPY lambda-local/pom.xml lambda-local/
COPY console/pom.xml console/
COPY deployment-tests/pom.xml deployment-tests/
COPY system-tests/pom.xml system-tests/
COPY benchmarks/pom.xml benchmarks/
COPY local-stack/pom.xml local-stack/
ENV MAVEN="./mvnw -B -ntp -Pquick -Dmaven.test.skip=true -am -pl dev-services,billing-service,shipping-service,order-service,console"
# The build of nothing asks for every plugin and library that the build of something will.
RUN --mount=type=cache,target=/root/.m2 $MAVEN -q package \
 && ./mvnw -B -ntp -q -pl dev-services dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=/training
COPY contracts/src contracts/src
COPY carriers/src carriers/src
COPY dev-services/src dev-services/src
COPY test-kit/src test-kit/src
COPY worker-starter/src worker-starter/src
COPY task-runner/src task-runner/src
COPY billing-service/src billing-service/src
COPY shipping-service/src shipping-service/src
COPY order-service/src order-service/src
COPY console/src console/src
RUN --mount=type=cache,target=/root/.m2 $MAVEN clean package \
 && cp dev-services/target/oms-dev-services-*.jar /training/

FROM build AS extracted
ARG SERVICE
RUN : "${SERVICE:?say which: --build-arg SERVICE=order|billing|shipping|console}" \
 && cp "$SERVICE"*/target/oms-"$SERVICE"*-exec.jar oms.jar \
 && java -Djarmode=tools -jar oms.jar extract --layers --destination /extracted

# The service as it is, without what its JVM has learned: --target service builds this.
FROM eclipse-temurin:25-jre AS service
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/* \
 && groupadd --gid 10001 oms \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /tmp --shell /usr/sbin/nologin oms
WORKDIR /opt/oms
COPY --from=extracted /extracted/dependencies/ ./
COPY --from=extracted /extracted/snapshot-dependencies/ ./
COPY --from=extracted /extracted/application/ ./
COPY deployments/image/java.options ./
COPY --chmod=755 deployments/image/oms /usr/local/bin/
ENV BIND_ON_IP=0.0.0.0 MANAGEMENT_SERVER_PORT=8080
# The console's pages, whose own port is the management's here.
ENV CONSOLE_PORT=8084
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD curl -fsS -o /dev/null http://127.0.0.1:8080/health || exit 1
ENTRYPOINT ["oms"]
CMD ["all"]

# The same files and the same JVM as at run time, or the cache would not be valid; the last line fails if it is not.
# The lock lets one service train at a time.
FROM service AS training
ARG SERVICE
RUN --mount=type=bind,from=build,source=/training,target=/training \
    --mount=type=cache,id=oms-training,target=/run/lock/oms,sharing=locked \
    java --enable-native-access=ALL-UNNAMED -cp '/training/*' oms.devservices.TrainingRun "$SERVICE" /opt/oms/oms.jar \
      @/opt/oms/java.options -Xlog:aot=error -XX:AOTMode=record -XX:AOTConfiguration=/tmp/oms.aotconf \
 && java @/opt/oms/java.options -Xlog:aot=error -XX:AOTMode=create -XX:AOTConfiguration=/tmp/oms.aotconf \
      -XX:AOTCache=/tmp/oms.aot -jar /opt/oms/oms.jar \
 && java @/opt/oms/java.options -XX:AOTMode=on -XX:AOTCache=/tmp/oms.aot -cp /opt/oms/oms.jar -version

FROM service
COPY --from=training --chown=0:0 --chmod=644 /tmp/oms.aot ./
# What is mounted there then belongs to the image's user, on Fargate too.
VOLUME /tmp

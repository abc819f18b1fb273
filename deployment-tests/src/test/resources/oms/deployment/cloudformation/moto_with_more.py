"""moto's server, with what its CloudFormation leaves out: moto_with_more.py PORT

moto 5 makes change sets without exports, knows no scaling, alarms, queue policies or aliases in templates,
and drops most of what a template says of ECS and Lambda. Here those resources are made by the calls that
CloudFormation makes of them, to moto's own API; botocore refuses what AWS would not understand.
"""

import json
import sys

import boto3
import botocore.exceptions
from moto.awslambda.models import lambda_backends
from moto.cloudformation import parsing
from moto.cloudformation.models import CloudFormationBackend
from moto.ecs.models import ecs_backends
from moto.server import main

PORT = sys.argv[1]
ACCOUNT = "123456789012"


def client(service, region):
    return boto3.client(service, region, endpoint_url=f"http://127.0.0.1:{PORT}",
                        aws_access_key_id="x", aws_secret_access_key="x")


def fit(shape, value, path=""):
    """A template's value in the names and types of the API."""
    if shape.type_name == "structure":
        members = {name.lower(): name for name in shape.members}
        unknown = [key for key in value if key.lower() not in members]
        if unknown:
            raise ValueError(f"The API has no {path} {unknown}")
        names = {key: members[key.lower()] for key in value}
        return {names[key]: fit(shape.members[names[key]], value[key], f"{path}.{key}") for key in value}
    if shape.type_name == "list":
        return [fit(shape.member, item, path) for item in value if item is not None]
    if shape.type_name in ("integer", "long"):
        return int(value)
    if shape.type_name == "double":
        return float(value)
    if shape.type_name == "string":
        return str(value)
    return value


def call(service, region, operation, values):
    api = client(service, region)
    shape = api.meta.service_model.operation_model(api.meta.method_to_api_mapping[operation]).input_shape
    return getattr(api, operation)(**fit(shape, values))


def cluster(region, name, values):
    values["settings"] = values.pop("ClusterSettings")
    made = call("ecs", region, "create_cluster", values)["cluster"]
    return made["clusterName"], {"Arn": made["clusterArn"]}


def capacity(region, name, values):
    call("ecs", region, "put_cluster_capacity_providers", values)
    return values["Cluster"], {}


def task_definition(region, name, values):
    return call("ecs", region, "register_task_definition", values)["taskDefinition"]["taskDefinitionArn"], {}


def service(region, name, values):
    """moto has a service without its capacity providers; they are put there."""
    name = call("ecs", region, "create_service", values)["service"]["serviceName"]
    made = next(it for it in ecs_backends[ACCOUNT][region].services.values() if it.name == name)
    made.launch_type = None
    made.capacity_provider_strategy = [
        {key[0].lower() + key[1:]: value for key, value in it.items()} for it in values["CapacityProviderStrategy"]]
    return made.arn, {"Name": name}


def target(region, name, values):
    call("application-autoscaling", region, "register_scalable_target", values)
    return "|".join(values[key] for key in ("ResourceId", "ScalableDimension", "ServiceNamespace")), {}


def policy(region, name, values):
    scaled = zip(("ResourceId", "ScalableDimension", "ServiceNamespace"), values.pop("ScalingTargetId").split("|"))
    values.update(scaled)
    return call("application-autoscaling", region, "put_scaling_policy", values)["PolicyARN"], {}


def alarm(region, name, values):
    call("cloudwatch", region, "put_metric_alarm", {"AlarmName": name, **values})
    return name, {}


def queue_policy(region, name, values):
    for url in values["Queues"]:
        attributes = {"Policy": json.dumps(values["PolicyDocument"])}
        client("sqs", region).set_queue_attributes(QueueUrl=url, Attributes=attributes)
    return name, {}


def function(region, name, values):
    """moto does not refuse the code of a bucket that is not there, nor a concurrency with the rest."""
    concurrency = values.pop("ReservedConcurrentExecutions")
    made = call("lambda", region, "create_function", {**values, "Timeout": int(values["Timeout"])})
    client("lambda", region).put_function_concurrency(
        FunctionName=made["FunctionName"], ReservedConcurrentExecutions=int(concurrency))
    return made["FunctionName"], {"Arn": made["FunctionArn"]}


def changed_function(region, values):
    code = values.pop("Code")
    for property in ("ReservedConcurrentExecutions", "PackageType", "Architectures"):
        values.pop(property, None)
    call("lambda", region, "update_function_configuration", values)
    call("lambda", region, "update_function_code", {"FunctionName": values["FunctionName"], **code})


def version(region, name, values):
    """moto publishes whatever code there is."""
    is_there = client("lambda", region).get_function_configuration(FunctionName=values["FunctionName"])
    if values.get("CodeSha256", is_there["CodeSha256"]) != is_there["CodeSha256"]:
        raise ValueError(f"The code of {values['FunctionName']} is {is_there['CodeSha256']}")
    made = call("lambda", region, "publish_version", values)
    return made["FunctionArn"], {"Version": made["Version"]}


def invocations(region, name, values):
    """moto keeps one for all versions of a function; it is put to its own."""
    version = lambda_backends[ACCOUNT][region].get_function(values["FunctionName"], values["Qualifier"])
    version.event_invoke_config = []
    values["FunctionName"] += ":" + values.pop("Qualifier")
    call("lambda", region, "put_function_event_invoke_config", values)
    return name, {}


def alias(region, name, values):
    return call("lambda", region, "create_alias", values)["AliasArn"], {}


def changed_alias(region, values):
    call("lambda", region, "update_alias", values)


class Made:
    """A resource, by its physical id and attributes."""

    def __init__(self, type, physical, attributes):
        self.type, self.physical_resource_id, self.attributes = type, physical, attributes

    def get_cfn_attribute(self, name):
        return self.attributes[name]

    def is_created(self):
        return True


def model(type, make, change=None):
    class Model:
        @staticmethod
        def has_cfn_attr(name):
            return True

        @staticmethod
        def create_from_cloudformation_json(name, resource, account, region, **_):
            try:
                return Made(type, *make(region, name, dict(resource["Properties"])))
            except botocore.exceptions.BotoCoreError as e:
                raise ValueError(f"{type} {name}: {e}") from e

        @staticmethod
        def update_from_cloudformation_json(original_resource, cloudformation_json, region_name, **_):
            if change is not None:
                change(region_name, dict(cloudformation_json["Properties"]))
            return original_resource

    return Model


MODELS = {type: model(type, make) for type, make in {
    "AWS::ECS::Cluster": cluster,
    "AWS::ECS::ClusterCapacityProviderAssociations": capacity,
    "AWS::ECS::TaskDefinition": task_definition,
    "AWS::ECS::Service": service,
    "AWS::ApplicationAutoScaling::ScalableTarget": target,
    "AWS::ApplicationAutoScaling::ScalingPolicy": policy,
    "AWS::CloudWatch::Alarm": alarm,
    "AWS::SQS::QueuePolicy": queue_policy,
    "AWS::Lambda::Version": version,
    "AWS::Lambda::EventInvokeConfig": invocations,
}.items()}
MODELS["AWS::Lambda::Function"] = model("AWS::Lambda::Function", function, changed_function)
MODELS["AWS::Lambda::Alias"] = model("AWS::Lambda::Alias", alias, changed_alias)
known = parsing.get_model_map()
parsing.get_model_map = lambda: {**known, **MODELS}


update = parsing.parse_and_update_resource


def parse_and_update_resource(logical_id, resource_json, resources_map, **where):
    """What moto cannot change stays; it is gone otherwise."""
    return update(logical_id, resource_json, resources_map, **where) or resources_map[logical_id]


parsing.parse_and_update_resource = parse_and_update_resource


diff = parsing.ResourceMap.build_resource_diff


def build_resource_diff(self, template, parameters=None):
    """moto misses what a parameter changes by way of another stack's exports."""
    actions = diff(self, template, parameters)
    for name, resource in template["Resources"].items():
        if resource["Type"] in ("AWS::Lambda::Function", "AWS::Lambda::Alias") and name not in sum(actions.values(), []):
            actions["Modify"].append(name)
    return actions


parsing.ResourceMap.build_resource_diff = build_resource_diff


def execute_change_set(self, change_set_name, stack_name=None):
    """A change set is as good as the stack, and has its exports."""
    change = self.describe_change_set(change_set_name)
    if change.change_set_type == "UPDATE":
        self.stacks[change.stack_id].update(change.template, parameters=change.parameters)
    else:
        del self.stacks[change.stack_id]
        stack = self.create_stack(change.stack_name, change.template, change.parameters, tags=change.tags)
        change.stack_id = stack.stack_id
    change.execution_status = "EXECUTE_COMPLETE"


CloudFormationBackend.execute_change_set = execute_change_set
main(["-H", "127.0.0.1", "-p", PORT])

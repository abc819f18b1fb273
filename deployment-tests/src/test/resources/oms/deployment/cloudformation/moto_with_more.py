"""moto's server, with what its CloudFormation leaves out: moto_with_more.py PORT

moto 5 makes change sets without exports, knows no scaling, alarms or queue policies in templates, and
drops most of what a template says of ECS. Here those resources are made by the calls that CloudFormation
makes of them, to moto's own API; botocore refuses what AWS would not understand.
"""

import json
import sys

import boto3
import botocore.exceptions
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


class Made:
    """A resource, by its physical id and attributes."""

    def __init__(self, type, physical, attributes):
        self.type, self.physical_resource_id, self.attributes = type, physical, attributes

    def get_cfn_attribute(self, name):
        return self.attributes[name]

    def is_created(self):
        return True


def model(type, make):
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
}.items()}
known = parsing.get_model_map()
parsing.get_model_map = lambda: {**known, **MODELS}


def execute_change_set(self, change_set_name, stack_name=None):
    """A change set of a new stack is as good as the stack, and has its exports."""
    change = self.describe_change_set(change_set_name)
    del self.stacks[change.stack_id]
    stack = self.create_stack(change.stack_name, change.template, change.parameters, tags=change.tags)
    change.stack_id, change.execution_status = stack.stack_id, "EXECUTE_COMPLETE"


CloudFormationBackend.execute_change_set = execute_change_set
main(["-H", "127.0.0.1", "-p", PORT])
